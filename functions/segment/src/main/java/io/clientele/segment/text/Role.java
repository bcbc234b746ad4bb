package io.clientele.segment.text;

/** What a phrase does to the sentiment of its clause. */
sealed interface Role {
  /**
   * Says something good or bad.
   *
   * @param weight above 0 for good, below for bad, 0 for a phrase that only looks like either
   */
  record Opinion(double weight) implements Role {}

  /**
   * Turns the opinion that follows within a few words.
   *
   * @param weight what it says by itself, 0 or below: "nobody" is a complaint in most comments
   */
  record Negator(double weight) implements Role {}

  /** Makes the opinion that follows stronger (above 1) or weaker. */
  record Intensifier(double factor) implements Role {}

  /** Sets two opinions against each other, as "but" does. */
  record Contrast() implements Role {}
}
