package io.clientele.ingest.profile;

import java.util.List;
import java.util.regex.Pattern;

/** By what a file is known to be of a profile. */
public sealed interface Signature {
  /**
   * A header that has all required columns.
   *
   * @param required each a name with alternatives
   * @param optional columns that are mapped where they are there
   * @param absent columns that only another export of the tool has
   */
  record Header(List<List<String>> required, List<List<String>> optional, List<List<String>> absent)
      implements Signature {
    public Header {
      absent = absent.stream().map(List::copyOf).toList();
      required = required.stream().map(List::copyOf).toList();
      optional = optional.stream().map(List::copyOf).toList();
    }

    public Header(List<List<String>> required, List<List<String>> optional) {
      this(required, optional, List.of());
    }
  }

  /** A file without header: one pattern a column, which nearly every row keeps to. */
  record Columns(List<NamedPattern> columns) implements Signature {
    public Columns {
      columns = List.copyOf(columns);
    }

    public List<String> names() {
      return columns.stream().map(NamedPattern::name).toList();
    }
  }

  /** The name that mappings use for a column without header. */
  record NamedPattern(String name, Pattern pattern) {}
}
