package io.clientele.segment.predict;

/** How a model did in its backtest, by the error that it saves against the naive baseline. */
enum Grade {
  /** Better by 5 % or more. */
  A,
  /** Better by less, or as good. */
  B,
  /** Worse: its values are not shown. */
  C;

  static Grade of(double error, double baseline) {
    if (error > baseline) {
      return C;
    }
    return baseline - error >= 0.05 * baseline && baseline > 0 ? A : B;
  }
}
