package io.clientele.ingest.guess;

import java.util.Map;
import java.util.Set;

/**
 * What a column of a file may be, such as the date of an order.
 *
 * @param values what most of its cells must be
 * @param names weight of each name, given as the meanings of its words
 */
record Role(String name, ValueKind values, Map<Set<String>, Double> names) {
  static final String IGNORED = "ignored";

  Role {
    names = Map.copyOf(names);
  }

  double weight(HeaderWords header) {
    return names.getOrDefault(header.meanings(), 0.0);
  }
}
