package io.clientele.segment.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases with a meaning. Of several at one place the longest counts, then the one with the longest
 * words.
 *
 * @param <T> the meaning
 */
final class Lexicon<T> {
  /** A phrase and what it means. */
  record Entry<T>(Phrase phrase, T meaning) {}

  private static final Comparator<Entry<?>> LONGEST_FIRST =
      Comparator.<Entry<?>>comparingInt(entry -> -entry.phrase().words().size())
          .thenComparingInt(entry -> -entry.phrase().toString().length())
          .thenComparing(entry -> entry.phrase().toString());

  /** By the first letters of the first word, so that few phrases are tried at a place. */
  private final Map<Integer, List<Entry<T>>> entries = new HashMap<>();

  Lexicon(List<Entry<T>> list) {
    for (Entry<T> entry : list) {
      entries.computeIfAbsent(stem(entry.phrase().first()), stem -> new ArrayList<>()).add(entry);
    }
    entries.values().forEach(group -> group.sort(LONGEST_FIRST));
  }

  /** Every one at that place, each meaning perhaps several times. */
  List<Entry<T>> allAt(List<String> folded, int place) {
    return entries.getOrDefault(stem(folded.get(place)), List.of()).stream()
        .filter(entry -> entry.phrase().isAt(folded, place))
        .toList();
  }

  Optional<Entry<T>> at(List<String> folded, int place) {
    for (Entry<T> entry : entries.getOrDefault(stem(folded.get(place)), List.of())) {
      if (entry.phrase().isAt(folded, place)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static int stem(String word) {
    return word.length() < 2 ? word.charAt(0) : word.charAt(0) << Character.SIZE | word.charAt(1);
  }
}
