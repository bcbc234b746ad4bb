package io.clientele.api.schemes;

import io.clientele.api.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which comments are asked for; null for all.
 *
 * @param topic a word that runs give comments, in any case
 * @param months those in which they were written; one without a day is in none
 */
record CommentFilter(
    @Nullable String sentiment, @Nullable String npsGroup, @Nullable String topic, Months months) {
  private static final int LENGTH_OF_MONTH = "2024-01".length();

  static final List<String> SENTIMENTS = List.of("positive", "neutral", "negative");
  static final List<String> NPS_GROUPS = List.of("promoter", "passive", "detractor");

  /** Refuses a word that no comment can have. */
  static CommentFilter of(
      @Nullable String sentiment,
      @Nullable String npsGroup,
      @Nullable String topic,
      Months months) {
    check("sentiment", sentiment, SENTIMENTS);
    check("nps_group", npsGroup, NPS_GROUPS);
    if (topic != null && topic.isBlank()) {
      throw ProblemException.invalidParameter(
          "topic", topic, "a topic, such as delivery, as the comments of the list have them");
    }
    return new CommentFilter(sentiment, npsGroup, topic, months);
  }

  boolean accepts(CustomerLine comment) {
    return has(comment, "sentiment", sentiment)
        && has(comment, "nps_group", npsGroup)
        && has(comment, "topics", topic)
        && (months.isAll() || isWithin(comment));
  }

  /** The same for the same comments. */
  String text() {
    return "%s %s %s %s %s"
        .formatted(
            sentiment,
            npsGroup,
            months.from(),
            months.to(),
            topic == null ? "" : topic.toLowerCase(Locale.ROOT));
  }

  /** Runs from before comments had a month say the instant in UTC only. */
  private boolean isWithin(CustomerLine comment) {
    String month = comment.text("month");
    String said = month == null ? comment.text("answered_at") : month;
    return said != null && months.has(said.substring(0, LENGTH_OF_MONTH));
  }

  private static boolean has(CustomerLine comment, String field, @Nullable String word) {
    return word == null || comment.hasOne(field, List.of(word));
  }

  private static void check(String name, @Nullable String value, List<String> words) {
    if (value != null && !words.contains(value)) {
      throw ProblemException.invalidParameter(name, value, "one of " + String.join(", ", words));
    }
  }
}
