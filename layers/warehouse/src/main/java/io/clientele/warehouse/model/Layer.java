package io.clientele.warehouse.model;

import java.util.Locale;

/** The layers of models, each built from the ones before it. */
public enum Layer {
  STAGING,
  INTERMEDIATE,
  MARTS;

  static Layer ofFolder(String folder) {
    return valueOf(folder.toUpperCase(Locale.ROOT));
  }
}
