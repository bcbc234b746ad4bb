package io.clientele.generator.activity;

import java.util.Locale;

/** Where the measured campaign put a customer. */
public enum Arm {
  NOT_ELIGIBLE,
  TREATED,
  HOLDOUT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
