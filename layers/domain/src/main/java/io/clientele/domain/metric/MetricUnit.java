package io.clientele.domain.metric;

import java.util.Locale;

/** What the values of a metric are counted in. */
public enum MetricUnit {
  COUNT,
  /** An amount in the reporting currency. */
  MONEY,
  /** 0 to 1, shown as a percentage. */
  SHARE,
  /** May be below 0 and above 1, shown as a percentage. */
  RATE,
  DAYS;

  /** The word in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
