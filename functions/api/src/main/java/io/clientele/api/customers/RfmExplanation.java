package io.clientele.api.customers;

import io.clientele.domain.rfm.RfmSegment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three values, their scores with the bounds of each, and the nearest other segment. */
final class RfmExplanation {
  private static final int BEST = 5;

  private RfmExplanation() {}

  static Map<String, @Nullable Object> of(Fields customer, Fields basis) {
    Fields measures = customer.object("measures");
    Map<RfmMeasure, Integer> scores = new EnumMap<>(RfmMeasure.class);
    List<Map<String, @Nullable Object>> values = new ArrayList<>();
    Words words = new Words();
    for (RfmMeasure measure : RfmMeasure.values()) {
      BigDecimal value = measures.number(measure.field);
      BigDecimal score = measures.number(measure.score);
      if (value != null && score != null) {
        scores.put(measure, score.intValue());
        values.add(value(measure, value, score.intValue(), basis));
        words.add(
            "%s: %s (score %d of 5)"
                .formatted(measure.label, Words.english(value), score.intValue()),
            "%s: %s (ocena %d z 5)"
                .formatted(measure.labelPl, Words.polish(value), score.intValue()));
      }
    }
    if (scores.size() < RfmMeasure.values().length) {
      words = new Words().add("never bought", "bez zakupów");
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("text", words.english());
    body.put("text_pl", words.polish());
    body.put("values", values);
    body.put("nearest", scores.size() < RfmMeasure.values().length ? null : nearest(scores, basis));
    return body;
  }

  private static Map<String, @Nullable Object> value(
      RfmMeasure measure, BigDecimal value, int score, Fields basis) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("measure", measure.field);
    body.put("value", value);
    body.put("score", score);
    Fields cut = cut(measure, score, basis);
    body.put("low", cut == null ? null : cut.value("low"));
    body.put("high", cut == null ? null : cut.value("high"));
    return body;
  }

  /** The other segment that one changed score leads to, by the smallest change; upwards first. */
  private static @Nullable Map<String, @Nullable Object> nearest(
      Map<RfmMeasure, Integer> scores, Fields basis) {
    RfmSegment now = segment(scores);
    for (int change = 1; change < BEST; change++) {
      for (int direction : new int[] {1, -1}) {
        for (RfmMeasure measure : RfmMeasure.values()) {
          int score = scores.getOrDefault(measure, 1) + direction * change;
          Fields cut = cut(measure, score, basis);
          Map<RfmMeasure, Integer> changed = new EnumMap<>(scores);
          changed.put(measure, score);
          if (score >= 1 && score <= BEST && cut != null && segment(changed) != now) {
            return move(measure, score, direction, cut, segment(changed));
          }
        }
      }
    }
    return null;
  }

  private static Map<String, @Nullable Object> move(
      RfmMeasure measure, int score, int direction, Fields cut, RfmSegment segment) {
    // Fewer days are better, so the bound that a better score needs is the upper one.
    boolean isAtMost = measure == RfmMeasure.RECENCY == direction > 0;
    BigDecimal bound = cut.number(isAtMost ? "high" : "low");
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("segment_id", segment.segmentId());
    body.put("name", segment.english());
    body.put("name_pl", segment.polish());
    body.put("measure", measure.field);
    body.put("score", score);
    body.put(isAtMost ? "at_most" : "at_least", bound);
    body.put(
        "text",
        "%s with %s %s %s"
            .formatted(
                segment.english(),
                measure.label,
                isAtMost ? "at most" : "at least",
                Words.english(bound)));
    body.put(
        "text_pl",
        "%s, gdy %s: %s %s"
            .formatted(
                segment.polish(),
                measure.labelPl,
                isAtMost ? "najwyżej" : "co najmniej",
                Words.polish(bound)));
    return body;
  }

  private static RfmSegment segment(Map<RfmMeasure, Integer> scores) {
    int r = scores.getOrDefault(RfmMeasure.RECENCY, 1);
    int f = scores.getOrDefault(RfmMeasure.FREQUENCY, 1);
    int m = scores.getOrDefault(RfmMeasure.MONETARY, 1);
    return RfmSegment.of(bounded(r), bounded(f), bounded(m));
  }

  private static int bounded(int score) {
    return Math.clamp(score, 1, BEST);
  }

  private static @Nullable Fields cut(RfmMeasure measure, int score, Fields basis) {
    return basis.objects("rfm").stream()
        .filter(cut -> cut.text("measure").equals(measure.field))
        .filter(
            cut -> {
              BigDecimal number = cut.number("score");
              return number != null && number.intValue() == score;
            })
        .findFirst()
        .orElse(null);
  }
}
