package io.clientele.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of a file's columns, made comparable once for all profiles that are tried. */
public final class ColumnNames {
  private final List<String> names;
  private final List<String> comparable;

  public ColumnNames(List<String> names) {
    this.names = List.copyOf(names);
    this.comparable = this.names.stream().map(Names::normalise).toList();
  }

  /** The names as the file has them. */
  public List<String> names() {
    return names;
  }

  /** The columns of that name, which may have an asterisk. */
  List<Integer> indexes(String name) {
    List<Integer> indexes = new ArrayList<>();
    if (Names.hasAsterisk(name)) {
      Pattern pattern = Names.withAsterisk(name);
      for (int i = 0; i < names.size(); i++) {
        if (pattern.matcher(names.get(i).strip()).matches()) {
          indexes.add(i);
        }
      }
      return indexes;
    }
    String wanted = Names.normalise(name);
    for (int i = 0; i < names.size(); i++) {
      if (comparable.get(i).equals(wanted)) {
        indexes.add(i);
      }
    }
    return indexes;
  }
}
