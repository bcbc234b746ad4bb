package io.clientele.domain.metric;

import java.util.Locale;

/** What the values of a metric are counted in. */
public enum MetricUnit {
  /** A whole number of things. */
  COUNT,
  /** An average of counts: it has decimals. */
  NUMBER,
  /** An amount in the reporting currency. */
  MONEY,
  /** Shown as a percentage; a share is 0 to 1, a change may be below 0 and above 1. */
  RATIO,
  DAYS;

  /** The word in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
