package io.clientele.generator.export;

/** Amounts in minor units, in the forms that the tools write. */
public final class Amounts {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Amounts() {}

  /** {@code -1234.50}. */
  public static String point(long minorUnits) {
    long size = Math.abs(minorUnits);
    return (minorUnits < 0 ? "-" : "") + size / 100 + "." + cents(size);
  }

  /** {@code -1 234,50}, the blank being a no-break space. */
  static String polish(long minorUnits) {
    long size = Math.abs(minorUnits);
    StringBuilder whole = new StringBuilder(Long.toString(size / 100));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, NO_BREAK_SPACE);
    }
    return (minorUnits < 0 ? "-" : "") + whole + "," + cents(size);
  }

  /** {@code 1234,50}. */
  static String comma(long minorUnits) {
    return point(minorUnits).replace('.', ',');
  }

  private static String cents(long size) {
    long cents = size % 100;
    return cents < 10 ? "0" + cents : Long.toString(cents);
  }
}
