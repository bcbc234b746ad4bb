package io.clientele.segment.text;

import java.util.Locale;

/** The language of a comment. */
enum Language {
  PL,
  EN,
  /** One that has no lexicon here: such a comment has no sentiment. */
  OTHER,
  /** No words, such as emoji alone: they are read without a language. */
  NONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean hasLexicon() {
    return this == PL || this == EN;
  }
}
