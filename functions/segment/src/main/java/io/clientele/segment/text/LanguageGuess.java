package io.clientele.segment.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a language by its common words and its letters. A common word counts one, a word with a
 * letter that only Polish has two, one with a letter that neither Polish nor English has two
 * against both.
 */
final class LanguageGuess {
  private static final String POLISH_LETTERS = "ąćęłńśźż";
  private static final String SHARED_LETTERS = "ó";
  private static final int LETTER_COUNTS = 2;

  private final Set<String> polishWords = new HashSet<>();
  private final Set<String> englishWords = new HashSet<>();
  private final Map<String, Set<String>> otherWords = new HashMap<>();

  LanguageGuess() {
    for (List<String> row : LexiconFile.rows("languages.tsv")) {
      Set<String> words = new HashSet<>(LexiconFile.patterns(row.get(1)));
      switch (row.get(0)) {
        case "pl" -> {
          polishWords.addAll(words);
          // Many write Polish without its letters.
          words.forEach(word -> polishWords.add(Words.fold(word)));
        }
        case "en" -> englishWords.addAll(words);
        default -> otherWords.put(row.get(0), words);
      }
    }
  }

  /** Of words with their accents. */
  LanguageEvidence evidence(List<String> words) {
    int polish = count(words, polishWords);
    int english = count(words, englishWords);
    int other =
        otherWords.values().stream().mapToInt(common -> count(words, common)).max().orElse(0);
    for (String word : words) {
      if (word.chars().anyMatch(letter -> POLISH_LETTERS.indexOf(letter) >= 0)) {
        polish += LETTER_COUNTS;
      } else if (word.chars().anyMatch(LanguageGuess::isForeign)) {
        other += LETTER_COUNTS;
      }
    }
    return new LanguageEvidence(polish, english, other);
  }

  private static int count(List<String> words, Set<String> common) {
    return (int) words.stream().filter(common::contains).count();
  }

  private static boolean isForeign(int letter) {
    return letter > 'z' && Character.isLetter(letter) && SHARED_LETTERS.indexOf(letter) < 0;
  }
}
