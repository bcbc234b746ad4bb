package io.clientele.ingest.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers of spreadsheets as text: no exponent, no noise of binary fractions. */
final class NumberText {
  /** Spreadsheets keep fifteen digits; what a file has beyond them is noise. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]*([eE][-+]?[0-9]{1,3})?");

  private NumberText() {}

  /** The number that a file has as text; other text stays as it is. */
  static String of(String written) {
    if (WHOLE.matcher(written).matches() || !NUMBER.matcher(written).matches()) {
      return written;
    }
    try {
      BigDecimal number = new BigDecimal(written).round(DIGITS);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException noNumber) {
      return written;
    }
  }

  static String of(double number) {
    boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1L << 53;
    return isWhole ? Long.toString((long) number) : of(Double.toString(number));
  }
}
