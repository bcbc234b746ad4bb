package io.clientele.ingest.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of a file's columns, made comparable once for all profiles that are tried. */
public final class ColumnNames {
  private final List<String> names;
  private final Map<String, List<Integer>> indexes = new HashMap<>();

  public ColumnNames(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      indexes.computeIfAbsent(Names.normalise(names.get(i)), none -> new ArrayList<>()).add(i);
    }
  }

  /** The names as the file has them. */
  public List<String> names() {
    return names;
  }

  /** The columns of that name, which may have an asterisk. */
  List<Integer> indexes(String name) {
    if (!Names.hasAsterisk(name)) {
      return List.copyOf(indexes.getOrDefault(Names.normalise(name), List.of()));
    }
    List<Integer> matching = new ArrayList<>();
    Pattern pattern = Names.withAsterisk(name);
    for (int i = 0; i < names.size(); i++) {
      if (pattern.matcher(names.get(i).strip()).matches()) {
        matching.add(i);
      }
    }
    return matching;
  }
}
