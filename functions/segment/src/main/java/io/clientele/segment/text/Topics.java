package io.clientele.segment.text;

import io.clientele.segment.text.Lexicon.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a comment is about by the words of each topic. */
final class Topics {
  /** Of a comment that names none of the others. */
  static final String OTHER = "other";

  private final Lexicon<String> lexicon;

  Topics(Language language) {
    List<Entry<String>> entries = new ArrayList<>();
    if (language.hasLexicon()) {
      for (List<String> row : LexiconFile.rows("topics-" + language.code() + ".tsv")) {
        for (String pattern : LexiconFile.patterns(row.get(1))) {
          entries.add(new Entry<>(Phrase.of(pattern), row.get(0)));
        }
      }
    }
    this.lexicon = new Lexicon<>(entries);
  }

  /** In the order of the text; empty where none is named. */
  Set<String> of(List<String> folded) {
    Set<String> found = new LinkedHashSet<>();
    for (int place = 0; place < folded.size(); place++) {
      lexicon.allAt(folded, place).forEach(entry -> found.add(entry.meaning()));
    }
    return found;
  }
}
