package io.clientele.segment.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads comments by lexicons: the same text always gives the same answer, and every answer names
 * the words that it was made of. A clause is read in its own language where that can be told, so
 * that comments in both languages work.
 */
final class CommentReader {
  /** Characters that are read of a comment; pasted mails go on for pages. */
  static final int LONGEST = 10_000;

  private static final int CLEAR_LEAD = 2;

  private final LanguageGuess guess = new LanguageGuess();
  private final Map<Language, SentimentAnalysis> analyses = new EnumMap<>(Language.class);
  private final Map<Language, Topics> topics = new EnumMap<>(Language.class);

  CommentReader() {
    for (Language language : Language.values()) {
      analyses.put(language, new SentimentAnalysis(language));
      topics.put(language, new Topics(language));
    }
  }

  /** Nothing for a text without words and emoji. */
  Optional<Comment> read(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<List<String>> clauses = Words.clauses(start).stream().map(Words::of).toList();
    List<String> words = clauses.stream().flatMap(List::stream).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Language language = language(words, clauses);
    if (language == Language.OTHER) {
      return Optional.of(new Comment(language, null, List.of(Topics.OTHER)));
    }
    List<Hit> hits = new ArrayList<>();
    boolean contrast = false;
    Set<String> found = new LinkedHashSet<>();
    for (List<String> clause : clauses) {
      Language own = guess.evidence(clause).leading(CLEAR_LEAD, language);
      List<String> folded = Words.fold(clause);
      hits.addAll(analysis(own).hits(folded));
      contrast |= analysis(own).contrasts(folded);
      found.addAll(Objects.requireNonNull(topics.get(own)).of(folded));
    }
    return Optional.of(
        new Comment(
            language,
            Sentiment.of(hits, contrast),
            found.isEmpty() ? List.of(Topics.OTHER) : List.copyOf(found)));
  }

  private Language language(List<String> words, List<List<String>> clauses) {
    if (words.stream().noneMatch(word -> Character.isLetter(word.codePointAt(0)))) {
      return Language.NONE;
    }
    LanguageEvidence evidence = guess.evidence(words);
    if (evidence.isForeign()) {
      return Language.OTHER;
    }
    Language leading = evidence.leading(1, Language.NONE);
    return leading == Language.NONE ? byOpinions(clauses) : leading;
  }

  /** Where common words tell nothing, as in "Super!", the lexicon that knows more of it. */
  private Language byOpinions(List<List<String>> clauses) {
    int polish = opinions(Language.PL, clauses);
    int english = opinions(Language.EN, clauses);
    if (polish == 0 && english == 0) {
      return Language.OTHER;
    }
    return english > polish ? Language.EN : Language.PL;
  }

  private int opinions(Language language, List<List<String>> clauses) {
    return clauses.stream().mapToInt(clause -> analysis(language).known(Words.fold(clause))).sum();
  }

  private SentimentAnalysis analysis(Language language) {
    return Objects.requireNonNull(analyses.get(language));
  }
}
