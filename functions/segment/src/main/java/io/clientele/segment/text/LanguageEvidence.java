package io.clientele.segment.text;

/** How much speaks for each language. */
record LanguageEvidence(int polish, int english, int other) {
  boolean isForeign() {
    return other > Math.max(polish, english);
  }

  /** The one that leads the other by that much, else the fallback. */
  Language leading(int margin, Language fallback) {
    if (polish - english >= margin) {
      return Language.PL;
    }
    return english - polish >= margin ? Language.EN : fallback;
  }
}
