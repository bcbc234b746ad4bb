package io.clientele.ingest.profile;

import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of a known format.
 *
 * @param columns name of each column of the file, from its header or the profile
 */
public record Recognised(Profile profile, Layout layout, List<String> columns) {
  public Recognised {
    columns = List.copyOf(columns);
  }

  /** The column that the first of the alternatives names, empty when the file has none of them. */
  public Optional<Integer> index(List<String> alternatives) {
    for (String alternative : alternatives) {
      int index = indexes(alternative).stream().findFirst().orElse(-1);
      if (index >= 0) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  List<Integer> indexes(String name) {
    List<Integer> indexes = new ArrayList<>();
    String wanted = Names.normalise(name);
    for (int i = 0; i < columns.size(); i++) {
      if (Names.normalise(columns.get(i)).equals(wanted)) {
        indexes.add(i);
      }
    }
    return indexes;
  }
}
