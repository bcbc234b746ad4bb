package io.clientele.segment.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One or more words that follow each other; a word that ends in {@code *} has any ending. */
record Phrase(List<String> words) {
  static Phrase of(String pattern) {
    return new Phrase(
        Arrays.stream(pattern.strip().split(" +", -1))
            .map(word -> word.length() <= 3 ? word : word.toLowerCase(Locale.ROOT))
            .map(Words::fold)
            .toList());
  }

  String first() {
    return words.getFirst();
  }

  /** Whether its words stand at that place. */
  boolean isAt(List<String> folded, int place) {
    if (place + words.size() > folded.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!matches(words.get(i), folded.get(place + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
