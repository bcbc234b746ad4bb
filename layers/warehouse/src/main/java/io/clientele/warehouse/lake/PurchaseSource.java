package io.clientele.warehouse.lake;

import java.util.Locale;

/** What counts as a purchase. */
public enum PurchaseSource {
  /** Orders; won opportunities where no orders were ever fed. */
  AUTO,
  ORDERS,
  OPPORTUNITIES,
  BOTH;

  /** The word of the settings and of {@code run_parameters}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
