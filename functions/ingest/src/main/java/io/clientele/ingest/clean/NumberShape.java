package io.clientele.ingest.clean;

import java.util.Locale;

/**
 * How a number is written. The bare ones need no preparation; of the unsure ones the only mark may
 * part thousands or decimals.
 */
enum NumberShape {
  BARE_PLAIN,
  BARE_POINT,
  BARE_UNSURE,
  PLAIN,
  POINT,
  COMMA,
  POINT_UNSURE,
  COMMA_UNSURE,
  BAD;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name that {@link Facts} count it by. */
  String label() {
    return label;
  }

  boolean isBare() {
    return this == BARE_PLAIN || this == BARE_POINT || this == BARE_UNSURE;
  }

  boolean isUnsure() {
    return this == BARE_UNSURE || this == POINT_UNSURE || this == COMMA_UNSURE;
  }
}
