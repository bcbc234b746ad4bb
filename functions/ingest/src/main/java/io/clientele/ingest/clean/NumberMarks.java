package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DecimalMark;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that come with signs of currency, units, blanks, parentheses, or a minus behind. All
 * texts are those of cells that say something.
 */
final class NumberMarks {
  private static final String CODES = "PLN|EUR|USD|GBP|CZK|CHF|SEK|NOK|DKK|HUF|RON|JPY|CAD|AUD";

  // A mark of currency or a unit stands before or behind a number, never in it: 12zł50 is no 1250.
  private static final Pattern IN_FRONT =
      Pattern.compile("^([-+−]?) *(?:zł|Kč|€|US\\$|\\$|£|" + CODES + ") *");
  private static final Pattern BEHIND =
      Pattern.compile(
          " *(?:zł\\.?|Kč|€|\\$|£|"
              + CODES
              + "|kr\\.?|Ft|%|(?i:szt\\.?|pcs\\.?|pc\\.?|stk\\.?|kg|g|l|ml|m|km|h))(-?)\\z");

  private static final Pattern IN_PARENTHESES = Pattern.compile("^\\((.*)\\)\\z");
  private static final Pattern MINUS_BEHIND = Pattern.compile("^(.*\\d) ?-\\z");
  private static final Pattern SIGN_APART = Pattern.compile("^([-+]) +");
  private static final Pattern UNIT = Pattern.compile("\\d ?((?i:kg|g|l|ml|m|km|h))-?\\z");
  private static final Pattern ROUNDED = Pattern.compile("[.,]\\d{4}\\d*[1-9]");
  private static final Pattern ZLOTY = Pattern.compile("(^|\\d|[ (+-])(zł|PLN)");
  private static final Pattern CODE = Pattern.compile("CHF|SEK|NOK|DKK|RON|JPY|CAD|AUD");

  private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+|\\d{1,3}( \\d{3})+)");
  private static final Pattern POINT_UNSURE = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern COMMA_UNSURE = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
  private static final Pattern POINT =
      Pattern.compile(
          "[-+]?(\\d*\\.\\d+|\\d+\\.|\\d{1,3}(,\\d{3})+\\.\\d*|\\d{1,3}(,\\d{3}){2,}|\\d{1,3}( \\d{3})+\\.\\d+|\\d+(\\.\\d+)?[eE][-+]?\\d{1,2})");
  private static final Pattern COMMA =
      Pattern.compile(
          "[-+]?(\\d*,\\d+|\\d{1,3}(\\.\\d{3})+,\\d*|\\d{1,3}(\\.\\d{3}){2,}|\\d{1,3}( \\d{3})+,\\d+)");

  /** Behind such a sign stand two decimals or none, and the comma parts thousands. */
  private static final Pattern WHOLE_DOLLARS =
      Pattern.compile("\\(?[-+−]? ?(?:US)?[$£]-?\\d{1,3},\\d{3}\\)?-?");

  private static final Pattern BARE_PLAIN = Pattern.compile("[-+]?\\d+");
  private static final Pattern BARE_POINT = Pattern.compile("[-+]?\\d*\\.\\d+");

  private NumberMarks() {}

  /** The number alone: the sign in front, and blanks where thousands are parted by apostrophes. */
  static String without(String text) {
    String number = IN_PARENTHESES.matcher(text).replaceFirst("-$1");
    number = BEHIND.matcher(IN_FRONT.matcher(number).replaceFirst("$1")).replaceFirst("$1");
    number = number.replace('−', '-').replace('\'', ' ').replace('’', ' ').strip();
    number = MINUS_BEHIND.matcher(number).replaceFirst("-$1");
    return SIGN_APART.matcher(number).replaceFirst("$1");
  }

  /**
   * How a number is written.
   *
   * @param bare the same {@link #without} marks
   */
  static NumberShape shape(String text, String bare) {
    if (matches(BARE_PLAIN, text)) {
      return NumberShape.BARE_PLAIN;
    } else if (matches(POINT_UNSURE, text)) {
      return NumberShape.BARE_UNSURE;
    } else if (matches(BARE_POINT, text)) {
      return NumberShape.BARE_POINT;
    } else if (matches(PLAIN, bare)) {
      return NumberShape.PLAIN;
    } else if (matches(POINT_UNSURE, bare)) {
      return NumberShape.POINT_UNSURE;
    } else if (matches(COMMA_UNSURE, bare)) {
      return matches(WHOLE_DOLLARS, text) ? NumberShape.POINT : NumberShape.COMMA_UNSURE;
    } else if (matches(POINT, bare)) {
      return NumberShape.POINT;
    }
    return matches(COMMA, bare) ? NumberShape.COMMA : NumberShape.BAD;
  }

  /** The number with a decimal point and nothing else, null where there is none. */
  static @Nullable String withPoint(
      String text, String bare, NumberShape shape, @Nullable DecimalMark mark) {
    return switch (shape) {
      case BARE_PLAIN, BARE_POINT -> text;
      case PLAIN -> bare.replace(" ", "");
      case POINT -> bare.replace(",", "").replace(" ", "");
      case COMMA -> bare.replace(".", "").replace(" ", "").replace(',', '.');
      case BARE_UNSURE, POINT_UNSURE ->
          mark == null ? null : mark == DecimalMark.POINT ? bare : bare.replace(".", "");
      case COMMA_UNSURE ->
          mark == null
              ? null
              : mark == DecimalMark.COMMA ? bare.replace(',', '.') : bare.replace(",", "");
      case BAD -> null;
    };
  }

  static boolean isRounded(String text) {
    return ROUNDED.matcher(text).find();
  }

  /** The unit that a number is measured in, unless it is a mere word for pieces. */
  static @Nullable String unit(String text) {
    Matcher unit = UNIT.matcher(text);
    return unit.find() ? unit.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** A code of ISO 4217, or a sign that several currencies share, null without either. */
  static @Nullable String currency(String text) {
    if (ZLOTY.matcher(text).find()) {
      return "PLN";
    } else if (text.contains("Kč") || text.contains("CZK")) {
      return "CZK";
    } else if (text.contains("€") || text.contains("EUR")) {
      return "EUR";
    } else if (text.contains("£") || text.contains("GBP")) {
      return "GBP";
    } else if (text.contains("US$") || text.contains("USD")) {
      return "USD";
    } else if (text.contains("Ft") || text.contains("HUF")) {
      return "HUF";
    } else if (text.contains("$")) {
      return "$";
    } else if (text.contains("kr")) {
      return "kr";
    }
    Matcher code = CODE.matcher(text);
    return code.find() ? code.group() : null;
  }

  private static boolean matches(Pattern pattern, String text) {
    return pattern.matcher(text).matches();
  }
}
