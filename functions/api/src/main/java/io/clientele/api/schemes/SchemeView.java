package io.clientele.api.schemes;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scheme and its segments in a run.
 *
 * @param status {@code ready}, or {@code not_fed} when the run had no data for it
 * @param quality of the scheme's model: its {@code status}, the {@code reason} where there is none,
 *     its measures; null where the scheme follows rules and has no model
 * @param grade how well the model predicts, A to C, null where it predicts nothing
 */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
record SchemeView(
    String scheme,
    String name,
    String namePl,
    String status,
    @Nullable Map<String, @Nullable Object> quality,
    @Nullable String grade,
    List<Map<String, @Nullable Object>> segments) {
  static SchemeView of(
      Scheme scheme,
      @Nullable Map<String, @Nullable Object> quality,
      @Nullable String grade,
      List<Map<String, @Nullable Object>> segments) {
    return new SchemeView(
        scheme.id(),
        scheme.english(),
        scheme.polish(),
        segments.isEmpty() ? "not_fed" : "ready",
        quality,
        grade,
        segments);
  }
}
