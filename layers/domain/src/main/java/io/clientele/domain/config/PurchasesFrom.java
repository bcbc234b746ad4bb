package io.clientele.domain.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which records count as purchases. */
public enum PurchasesFrom {
  /** Orders, or won opportunities where no order was ever fed. */
  AUTO,
  ORDERS,
  OPPORTUNITIES,
  BOTH;

  /** The word in settings and in {@code run_parameters}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PurchasesFrom> byWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }
}
