package io.clientele.ingest.profile;

import io.clientele.ingest.read.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a known format.
 *
 * @param columns name of each column of the file, from its header or the profile
 */
public record Recognised(Profile profile, Layout layout, List<String> columns) {
  public Recognised {
    columns = List.copyOf(columns);
  }

  /** The columns of the file that the alternatives name, in the order of the alternatives. */
  public List<Integer> indexes(List<String> alternatives) {
    List<Integer> indexes = new ArrayList<>();
    for (String alternative : alternatives) {
      indexes(alternative).stream().limit(1).forEach(indexes::add);
    }
    return indexes.stream().distinct().toList();
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
