package io.clientele.ingest.guess;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to be.
 *
 * @param columns column of each role
 * @param periods column and period of each measure of a wide sheet
 * @param confidence from 0 to 1
 * @param missing what is needed and not there, names of roles with alternatives
 * @param doubts what speaks against it, for people
 */
record Guess(
    SheetKind kind,
    Sheet sheet,
    Map<String, Integer> columns,
    Map<Integer, Period> periods,
    double confidence,
    List<String> missing,
    List<String> doubts) {
  /** A guess below it is only told, never used. */
  static final double THRESHOLD = 0.7;

  /** A guess below it is no help to anybody. */
  static final double WORTH_TELLING = 0.2;

  Guess {
    columns = Map.copyOf(columns);
    periods = java.util.Collections.unmodifiableMap(new TreeMap<>(periods));
    missing = List.copyOf(missing);
    doubts = List.copyOf(doubts);
  }

  boolean isSure() {
    return confidence >= THRESHOLD;
  }

  /** How much of the file it explains. */
  int explained() {
    return columns.size() + periods.size();
  }

  boolean has(String role) {
    return columns.containsKey(role);
  }

  /** Header of the column, null when the file has none of that role. */
  @Nullable String header(String role) {
    Integer column = columns.get(role);
    return column == null ? null : sheet.name(column);
  }

  Evidence evidence(String role) {
    Integer column = columns.get(role);
    return column == null
        ? new Evidence(List.of(), sheet.evidence().getFirst().synonyms())
        : sheet.evidence().get(column);
  }
}
