package io.clientele.segment.text;

import java.util.List;
import java.util.Locale;

/**
 * What a comment says.
 *
 * @param score -1 (bad) to 1 (good), four decimals
 * @param hits what it was made of, in the order of the text
 */
record Sentiment(double score, List<Hit> hits) {
  /** Below, opinions are too weak or balance each other. */
  static final double THRESHOLD = 0.3;

  /** The side that a comment is on. */
  enum Label {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the weaker side of a mixed comment counts of the stronger one, at least. */
  private static final double MIXED = 0.75;

  /**
   * (good - bad) / (good + bad + 1), so that one weak word does not decide.
   *
   * @param contrast whether good and bad are set against each other: such a comment is mixed
   */
  static Sentiment of(List<Hit> hits, boolean contrast) {
    double good = hits.stream().mapToDouble(hit -> Math.max(hit.weight(), 0)).sum();
    double bad = hits.stream().mapToDouble(hit -> Math.max(-hit.weight(), 0)).sum();
    if (contrast && good > 0 && bad > 0) {
      good = Math.max(good, MIXED * bad);
      bad = Math.max(bad, MIXED * good);
    }
    double score = (good - bad) / (good + bad + 1);
    return new Sentiment(Math.rint(score * 10_000) / 10_000 + 0.0, List.copyOf(hits));
  }

  Label label() {
    if (score >= THRESHOLD) {
      return Label.POSITIVE;
    }
    return score <= -THRESHOLD ? Label.NEGATIVE : Label.NEUTRAL;
  }
}
