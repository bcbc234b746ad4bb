package io.clientele.domain.config;

import io.clientele.domain.csv.QuotedCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the team's table of merges and splits, {@code config/identity.csv}: commas or semicolons,
 * cells with either in double quotes.
 */
public final class IdentityDecisions {
  public static final String KEY = "config/identity.csv";
  private static final String HEADER = "action,source,source_id,other_source,other_source_id";

  private IdentityDecisions() {}

  /**
   * The decisions in the order of the file.
   *
   * @throws ConfigurationException at the first line that cannot be used, or that contradicts one
   *     before it
   */
  public static List<IdentityDecision> read(String csv) throws ConfigurationException {
    List<String> lines = csv.replace("\uFEFF", "").lines().toList();
    String header = lines.isEmpty() ? "" : lines.getFirst();
    if (!String.join(",", cells(1, header)).equals(HEADER)) {
      throw broken(1, "the header is \"" + header + '"', HEADER);
    }
    List<IdentityDecision> decisions = new ArrayList<>();
    Map<List<String>, Integer> seen = new HashMap<>();
    Map<IdentityDecision, Integer> linesOf = new LinkedHashMap<>();
    for (int line = 2; line <= lines.size(); line++) {
      if (lines.get(line - 1).isBlank()) {
        continue;
      }
      IdentityDecision decision = decision(line, cells(line, lines.get(line - 1)));
      Integer before = seen.putIfAbsent(pair(decision), line);
      if (before != null) {
        throw broken(line, "line " + before + " is about the same two records", "one line a pair");
      }
      decisions.add(decision);
      linesOf.put(decision, line);
    }
    refuseSplitsOfMerged(linesOf);
    return List.copyOf(decisions);
  }

  /** Records that merges bring together over others cannot be split. */
  private static void refuseSplitsOfMerged(Map<IdentityDecision, Integer> linesOf)
      throws ConfigurationException {
    Map<String, String> leaders = new HashMap<>();
    for (IdentityDecision decision : linesOf.keySet()) {
      List<String> pair = pair(decision);
      if (decision.action() == IdentityDecision.Action.MERGE) {
        leaders.put(leader(leaders, pair.get(0)), leader(leaders, pair.get(1)));
      }
    }
    for (Map.Entry<IdentityDecision, Integer> entry : linesOf.entrySet()) {
      List<String> pair = pair(entry.getKey());
      if (entry.getKey().action() == IdentityDecision.Action.SPLIT
          && leader(leaders, pair.get(0)).equals(leader(leaders, pair.get(1)))) {
        throw broken(
            entry.getValue(), "other lines merge these two records", "one of both to be removed");
      }
    }
  }

  private static String leader(Map<String, String> leaders, String record) {
    String leader = record;
    String next = leaders.get(leader);
    while (next != null && !next.equals(leader)) {
      leader = next;
      next = leaders.get(leader);
    }
    return leader;
  }

  private static IdentityDecision decision(int line, List<String> cells)
      throws ConfigurationException {
    if (cells.size() != 5) {
      throw broken(line, cells.size() + " cells", "5 cells: " + HEADER);
    }
    List<String> columns = List.of(HEADER.split(",", -1));
    for (int at = 1; at < cells.size(); at++) {
      if (cells.get(at).isEmpty()) {
        throw broken(line, columns.get(at) + " is empty", "a record, as in customer_sources");
      }
    }
    IdentityDecision decision =
        new IdentityDecision(
            action(line, cells.getFirst()), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    List<String> pair = pair(decision);
    if (Objects.equals(pair.get(0), pair.get(1))) {
      throw broken(line, "both records are " + cells.get(1) + " " + cells.get(2), "two records");
    }
    return decision;
  }

  private static IdentityDecision.Action action(int line, String cell)
      throws ConfigurationException {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "merge" -> IdentityDecision.Action.MERGE;
      case "split" -> IdentityDecision.Action.SPLIT;
      default -> throw broken(line, "action is \"" + cell + '"', "merge or split");
    };
  }

  /** The two records whichever comes first; a profile stands for its source system. */
  private static List<String> pair(IdentityDecision decision) {
    String one = system(decision.source()) + '\n' + decision.sourceId();
    String other = system(decision.otherSource()) + '\n' + decision.otherSourceId();
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  private static String system(String source) {
    return source.split("\\.", -1)[0];
  }

  private static List<String> cells(int line, String text) throws ConfigurationException {
    return QuotedCells.of(text)
        .orElseThrow(() -> broken(line, "a quoted cell does not end", "a double quote at its end"));
  }

  private static ConfigurationException broken(int line, String problem, String expected) {
    return new ConfigurationException(KEY, line, problem, expected);
  }
}
