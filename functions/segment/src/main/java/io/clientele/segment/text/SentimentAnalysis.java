package io.clientele.segment.text;

import io.clientele.segment.text.Lexicon.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the opinions of a clause. A negator within the four words before turns one: a good one into
 * -0.8 of it, a bad one into -0.5, as "not bad" says less than "good". An intensifier within the
 * two words before multiplies it.
 */
final class SentimentAnalysis {
  private static final int NEGATOR_REACH = 4;
  private static final int INTENSIFIER_REACH = 2;
  private static final double TURNED_GOOD = -0.8;
  private static final double TURNED_BAD = -0.5;

  private final Lexicon<Role> lexicon;

  SentimentAnalysis(Language language) {
    this.lexicon = SentimentLexicon.of(language);
  }

  /** How many places of a clause the lexicon knows. */
  int known(List<String> clause) {
    return (int)
        IntStream.range(0, clause.size())
            .filter(place -> lexicon.at(clause, place).isPresent())
            .count();
  }

  boolean contrasts(List<String> clause) {
    return IntStream.range(0, clause.size())
        .mapToObj(place -> lexicon.at(clause, place))
        .anyMatch(entry -> entry.isPresent() && entry.get().meaning() instanceof Role.Contrast);
  }

  List<Hit> hits(List<String> clause) {
    List<Hit> hits = new ArrayList<>();
    int lastNegator = -NEGATOR_REACH - 1;
    int lastIntensifier = -INTENSIFIER_REACH - 1;
    double factor = 1;
    int place = 0;
    while (place < clause.size()) {
      Optional<Entry<Role>> entry = lexicon.at(clause, place);
      int length = entry.map(found -> found.phrase().words().size()).orElse(1);
      int last = place + length - 1;
      List<String> words = clause.subList(place, last + 1);
      switch (entry.map(Entry::meaning).orElse(null)) {
        case Role.Opinion(double weight) when weight != 0 -> {
          double strong = place - lastIntensifier <= INTENSIFIER_REACH ? weight * factor : weight;
          boolean turned = place - lastNegator <= NEGATOR_REACH;
          hits.add(hit(words, turned ? turn(strong) : strong));
          // "Does not work" turns the "well" behind it.
          lastNegator = weight < 0 && words.stream().anyMatch(this::isNegator) ? last : lastNegator;
        }
        case Role.Negator(double weight) -> {
          lastNegator = last;
          if (weight != 0) {
            hits.add(hit(words, weight));
          }
        }
        case Role.Intensifier(double value) -> {
          factor = value;
          lastIntensifier = last;
        }
        case Role.Opinion _, Role.Contrast _ -> {}
        case null -> {}
      }
      place += length;
    }
    return hits;
  }

  private static Hit hit(List<String> words, double weight) {
    return new Hit(String.join(" ", words), weight);
  }

  private static double turn(double weight) {
    return weight * (weight > 0 ? TURNED_GOOD : TURNED_BAD);
  }

  private boolean isNegator(String word) {
    return lexicon.at(List.of(word), 0).map(Entry::meaning).orElse(null) instanceof Role.Negator;
  }
}
