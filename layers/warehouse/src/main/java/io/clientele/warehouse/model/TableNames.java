package io.clientele.warehouse.model;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables that a statement reads: what stands after FROM or JOIN and is none of its own
 * CTEs.
 */
public final class TableNames {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final Pattern CTE = Pattern.compile("\\b([a-z_0-9]+)\\s+as\\s*\\(");
  private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_0-9]+)\\b");

  private TableNames() {}

  /** The names in lower case, in order. */
  public static Set<String> readBy(String sql) {
    String text = COMMENT.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT);
    Set<String> names = new TreeSet<>();
    Matcher reads = READ.matcher(text);
    while (reads.find()) {
      names.add(reads.group(1));
    }
    Matcher expressions = CTE.matcher(text);
    while (expressions.find()) {
      names.remove(expressions.group(1));
    }
    names.remove("unnest");
    return names;
  }
}
