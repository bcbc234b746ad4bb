package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DecimalMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as a cell writes it. It moves from cell to cell; what has but digits and one mark, as
 * nearly all have, is read without making anything.
 */
final class WrittenNumber {
  /** No number, or none that a decimal of 18 digits with four decimals holds. */
  static final long NONE = Long.MIN_VALUE;

  private static final int DECIMALS = 4;
  private static final long BOUND = 1_000_000_000_000_000_000L;
  private static final int LONGEST = 18;
  private static final long[] TENS = tens();

  private NumberShape shape = NumberShape.BAD;
  private boolean isSimple;
  private boolean isRounded;
  private boolean isNegative;
  private long digits;
  private int behindMark;
  private String text = "";
  private String bareText = "";

  /** Moves to a cell that says something. */
  void read(CellText cell) {
    isSimple = readSimple(cell.bytes, cell.from, cell.to);
    if (!isSimple) {
      text = cell.text();
      bareText = NumberMarks.without(text);
      shape = NumberMarks.shape(text, bareText);
      isRounded = NumberMarks.isRounded(text);
    }
  }

  NumberShape shape() {
    return shape;
  }

  /** It has more decimals than are kept. */
  boolean isRounded() {
    return isRounded;
  }

  /** The unit that it is measured in, null where the cell tells none but a word for pieces. */
  @Nullable String unit() {
    return isSimple ? null : NumberMarks.unit(text);
  }

  /** The mark of currency that stands beside it, null without one. */
  @Nullable String currency() {
    return isSimple ? null : NumberMarks.currency(text);
  }

  /**
   * The value in units of a ten-thousandth, the fifth decimal rounded half up, or {@link #NONE}.
   *
   * @param mark of the column's decimals, null when nothing settled it
   */
  long scaled(@Nullable DecimalMark mark) {
    if (isSimple) {
      return isReadable(mark) ? scaled(hasDecimals(mark) ? behindMark : 0) : NONE;
    }
    BigDecimal value = decimal(mark);
    return value == null ? NONE : scaled(value);
  }

  /** A hundredth of the value, in units of a ten-thousandth. */
  long scaledPercent(@Nullable DecimalMark mark) {
    BigDecimal value = decimal(mark);
    return value == null ? NONE : scaled(value.movePointLeft(2));
  }

  /** The exact value, null where there is none. */
  @Nullable BigDecimal decimal(@Nullable DecimalMark mark) {
    if (isSimple) {
      return isReadable(mark)
          ? BigDecimal.valueOf(isNegative ? -digits : digits, hasDecimals(mark) ? behindMark : 0)
          : null;
    }
    String number = NumberMarks.withPoint(text, bareText, shape, mark);
    return number == null ? null : new BigDecimal(number);
  }

  private boolean isReadable(@Nullable DecimalMark mark) {
    return mark != null || !shape.isUnsure();
  }

  private boolean hasDecimals(@Nullable DecimalMark mark) {
    return switch (shape) {
      case BARE_UNSURE -> mark == DecimalMark.POINT;
      case COMMA_UNSURE -> mark == DecimalMark.COMMA;
      default -> true;
    };
  }

  private long scaled(int decimals) {
    long value;
    if (decimals <= DECIMALS) {
      long factor = TENS[DECIMALS - decimals];
      if (digits >= BOUND / factor) {
        return NONE;
      }
      value = digits * factor;
    } else {
      long factor = TENS[decimals - DECIMALS];
      value = digits / factor + (digits % factor * 2 >= factor ? 1 : 0);
    }
    return isNegative ? -value : value;
  }

  private static long scaled(BigDecimal value) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.precision() > LONGEST ? NONE : rounded.unscaledValue().longValueExact();
  }

  /** A sign, digits, and at most one mark with digits behind it. */
  private boolean readSimple(byte[] bytes, int from, int to) {
    int p = from;
    isNegative = bytes[p] == '-';
    if (isNegative || bytes[p] == '+') {
      p++;
    }
    int first = p;
    if (to - first > LONGEST) {
      return false;
    }
    long value = 0;
    while (p < to && isDigit(bytes[p])) {
      value = 10 * value + (bytes[p++] - '0');
    }
    int front = p - first;
    digits = value;
    behindMark = 0;
    isRounded = false;
    if (p == to) {
      shape = NumberShape.BARE_PLAIN;
      return front > 0;
    }
    byte mark = bytes[p++];
    if (mark != '.' && mark != ',') {
      return false;
    }
    int behind = p;
    while (p < to && isDigit(bytes[p])) {
      isRounded |= p - behind >= DECIMALS && bytes[p] != '0';
      value = 10 * value + (bytes[p++] - '0');
    }
    digits = value;
    behindMark = p - behind;
    boolean isUnsure = behindMark == 3 && front > 0 && front <= 3 && bytes[first] != '0';
    if (mark == '.') {
      shape = isUnsure ? NumberShape.BARE_UNSURE : NumberShape.BARE_POINT;
    } else {
      shape = isUnsure ? NumberShape.COMMA_UNSURE : NumberShape.COMMA;
    }
    return p == to && behindMark > 0;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static long[] tens() {
    long[] tens = new long[LONGEST + 1];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = 10 * tens[i - 1];
    }
    return tens;
  }
}
