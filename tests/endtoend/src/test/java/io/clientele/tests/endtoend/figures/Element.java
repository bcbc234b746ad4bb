package io.clientele.tests.endtoend.figures;

/** The figures of one of the fifteen elements, as the contract and the metric registry say them. */
interface Element {
  /** The name of its document. */
  String name();

  Figures figures(Slice slice);

  /**
   * How far a published figure may be off, relative to it or to 1; money is exact to four decimals.
   */
  default double tolerance(String metric) {
    return 1e-9;
  }
}
