package io.clientele.generator.dirt;

import io.clientele.generator.company.Country;
import io.clientele.generator.random.Draw;
import java.util.Locale;

/** Single cells gone wrong, as in real exports. */
public final class Smudge {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Smudge() {}

  public static String trailingSpace(Draw draw, String text) {
    return text + " ".repeat(1 + draw.below(2));
  }

  public static String noBreakSpace(String text) {
    return text.replace(' ', NO_BREAK_SPACE);
  }

  public static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  public static String country(Draw draw, Country country) {
    return draw.pick(country.variants());
  }

  /** The same number as a person types it; always dialled with its country code. */
  public static String phone(Draw draw, String phone) {
    String digits = phone.substring(1).replace(" ", "");
    return switch (draw.below(4)) {
      case 0 -> "00" + digits;
      case 1 -> "(+" + phone.substring(1, phone.indexOf(' ')) + ") " + dashed(phone);
      case 2 -> "+" + digits;
      default -> phone.replace(' ', '-');
    };
  }

  private static String dashed(String phone) {
    return phone.substring(phone.indexOf(' ') + 1).replace(' ', '-');
  }
}
