package io.clientele.segment.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comments with what a reader finds in them. Of each language every second one helped to write the
 * lexicons, the others measure them.
 */
final class LabelledComments {
  /**
   * A comment with its labels.
   *
   * @param sentiment a label, or {@code none} in another language
   */
  record Labelled(String language, String sentiment, Set<String> topics, String text) {}

  private final List<Labelled> development = new ArrayList<>();
  private final List<Labelled> heldOut = new ArrayList<>();

  private final List<Labelled> fresh =
      LexiconFile.rows("fresh.tsv").stream().map(LabelledComments::labelled).toList();

  LabelledComments() {
    Map<String, Integer> places = new HashMap<>();
    for (List<String> row : LexiconFile.rows("labelled.tsv")) {
      Labelled labelled = labelled(row);
      int place = places.merge(labelled.language(), 1, Integer::sum);
      (place % 2 == 1 ? development : heldOut).add(labelled);
    }
  }

  private static Labelled labelled(List<String> row) {
    return new Labelled(
        row.get(0), row.get(1), Set.copyOf(LexiconFile.patterns(row.get(2))), row.get(3));
  }

  List<Labelled> development() {
    return List.copyOf(development);
  }

  List<Labelled> heldOut() {
    return List.copyOf(heldOut);
  }

  /** Written when the lexicons were closed: the nearest to comments that nobody knows. */
  List<Labelled> fresh() {
    return fresh;
  }
}
