package io.clientele.segment.text;

import io.clientele.segment.text.Lexicon.Entry;
import java.util.ArrayList;
import java.util.List;

/** Reads the words of opinion of a language, with the emoji that all languages share. */
final class SentimentLexicon {
  private static final int KIND = 0;
  private static final int VALUE = 1;
  private static final int PATTERNS = 2;

  private SentimentLexicon() {}

  static Lexicon<Role> of(Language language) {
    List<Entry<Role>> entries = new ArrayList<>(read("emoji.tsv"));
    if (language.hasLexicon()) {
      entries.addAll(read("sentiment-" + language.code() + ".tsv"));
    }
    return new Lexicon<>(entries);
  }

  private static List<Entry<Role>> read(String file) {
    List<Entry<Role>> entries = new ArrayList<>();
    for (List<String> row : LexiconFile.rows(file)) {
      Role role = role(row.get(KIND), Double.parseDouble(row.get(VALUE)));
      for (String pattern : LexiconFile.patterns(row.get(PATTERNS))) {
        entries.add(new Entry<>(Phrase.of(pattern), role));
      }
    }
    return entries;
  }

  private static Role role(String kind, double value) {
    return switch (kind) {
      case "positive" -> new Role.Opinion(value);
      case "negative" -> new Role.Opinion(-value);
      case "neutral" -> new Role.Opinion(0);
      case "negator" -> new Role.Negator(-value);
      case "contrast" -> new Role.Contrast();
      case "intensifier" -> new Role.Intensifier(value);
      default -> throw new IllegalStateException("unknown kind " + kind);
    };
  }
}
