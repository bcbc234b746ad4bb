package io.clientele.ingest.clean;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as E.164, {@code +48600700800}; an extension follows as {@code ;ext=12}. */
final class Phones {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  private Phones() {}

  /**
   * Reads a number.
   *
   * @param country of the customer, null where it is not known: its plan tells how a number without
   *     a country code goes on
   * @param likely country of the team, for a number that is valid there; a mere possibility would
   *     be a guess
   * @return empty when it is no number that could be dialled
   */
  static Optional<String> e164(String text, @Nullable String country, @Nullable String likely) {
    Optional<String> number = read(text, country, likely);
    // A trunk zero in parentheses is dialled at home only, and in some countries no longer.
    return number.isPresent() || !text.contains("(0)")
        ? number
        : read(text.replace("(0)", " "), country, likely);
  }

  private static Optional<String> read(
      String text, @Nullable String country, @Nullable String likely) {
    try {
      PhoneNumber number = PLANS.parse(text, country == null ? likely : country);
      boolean isKnown = country != null || text.strip().startsWith("+");
      if (PLANS.isValidNumber(number)
          || (isKnown && PLANS.isPossibleNumber(number) && !number.isItalianLeadingZero())) {
        String e164 = PLANS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
        return Optional.of(number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164);
      }
      return Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
