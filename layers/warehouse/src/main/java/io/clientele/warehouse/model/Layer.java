package io.clientele.warehouse.model;

import java.util.Locale;

/** The layers of models. */
public enum Layer {
  STAGING,
  INTERMEDIATE,
  /** Tables that a {@link Computation} makes where SQL does not reach: fits, texts, rules. */
  COMPUTED,
  MARTS;

  static Layer ofFolder(String folder) {
    return valueOf(folder.toUpperCase(Locale.ROOT));
  }
}
