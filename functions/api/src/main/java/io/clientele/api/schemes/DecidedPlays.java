package io.clientele.api.schemes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.strategy.PlayDecision;
import io.clientele.domain.strategy.PlayDecisions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The element {@code strategies} as it stands: what a run proposes, and what people decided. A
 * decision holds from run to run, for the same segment and play.
 */
@Singleton
final class DecidedPlays {
  private static final JSON EXACT =
      JSON.builder(
              JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build())
          .enable(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
          .build();

  private final PlayDecisions decisions;

  DecidedPlays(PlayDecisions decisions) {
    this.decisions = decisions;
  }

  /** The element with the status, owner and version of each play. */
  byte[] of(Scheme scheme, byte[] element) throws IOException {
    Map<String, PlayDecision> decided =
        decisions.of(scheme.id()).stream()
            .collect(
                Collectors.toMap(one -> key(one.segmentId(), one.playId()), Function.identity()));
    Map<String, Object> document = EXACT.mapFrom(element);
    if (document.get("segments") instanceof List<?> segments) {
      document.put("segments", segments.stream().map(one -> segment(one, decided)).toList());
    }
    return EXACT.asBytes(document);
  }

  /** The play that the element proposes for the segment. */
  static Optional<Map<?, ?>> proposed(byte[] element, String segmentId, String playId)
      throws IOException {
    return objects(EXACT.mapFrom(element).get("segments"))
        .filter(segment -> segmentId.equals(segment.get("segment_id")))
        .flatMap(segment -> objects(segment.get("plays")))
        .filter(play -> playId.equals(play.get("play_id")))
        .findFirst();
  }

  private static Object segment(@Nullable Object segment, Map<String, PlayDecision> decided) {
    Map<String, @Nullable Object> fields = fields(segment);
    String segmentId = String.valueOf(fields.get("segment_id"));
    fields.put(
        "plays",
        objects(fields.get("plays"))
            .map(
                play ->
                    play(play, decided.get(key(segmentId, String.valueOf(play.get("play_id"))))))
            .toList());
    return fields;
  }

  private static Map<String, @Nullable Object> play(
      Map<?, ?> proposed, @Nullable PlayDecision decision) {
    Map<String, @Nullable Object> play = fields(proposed);
    if (decision != null) {
      play.put("status", decision.status().word());
      if (decision.owner() != null) {
        play.put("owner", decision.owner());
      }
    }
    play.put("version", decision == null ? 0 : decision.version());
    play.put("decided_at", decision == null ? null : decision.decidedAt().toString());
    return play;
  }

  private static Stream<Map<?, ?>> objects(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream().<Map<?, ?>>map(DecidedPlays::fields)
        : Stream.of();
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object object) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    if (object instanceof Map<?, ?> map) {
      map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    }
    return fields;
  }

  private static String key(String segmentId, String playId) {
    return segmentId + "#" + playId;
  }
}
