package io.clientele.generator.company;

/**
 * How demand moves over the year: a factor for each month, January first, whose mean is about 1.
 */
// The months never leave this class.
@SuppressWarnings("ImmutableEnumChecker")
public enum Season {
  EVEN(1.00, 0.98, 1.00, 0.98, 0.98, 0.96, 0.92, 0.92, 1.02, 1.04, 1.08, 1.12),
  OFFICE(1.06, 1.06, 1.08, 1.02, 0.98, 0.92, 0.70, 0.68, 1.10, 1.14, 1.14, 1.02),
  SUMMER(0.72, 0.76, 0.86, 0.98, 1.16, 1.30, 1.40, 1.36, 1.06, 0.90, 0.72, 0.88),
  SALES(1.40, 0.80, 0.76, 0.80, 0.84, 0.90, 1.10, 0.80, 0.84, 0.90, 1.96, 1.30),
  GIFTS(0.20, 0.60, 0.50, 0.40, 0.90, 0.40, 0.20, 0.20, 0.30, 0.70, 2.80, 5.00);

  private final double[] months;

  Season(double... months) {
    this.months = months;
  }

  /** Factor of a month, 1 to 12. */
  public double factor(int month) {
    return months[month - 1];
  }

  public double peak() {
    double peak = 0;
    for (double month : months) {
      peak = Math.max(peak, month);
    }
    return peak;
  }
}
