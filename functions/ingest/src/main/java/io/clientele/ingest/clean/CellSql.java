package io.clientele.ingest.clean;

import io.clientele.ingest.read.ClosingLine;
import io.clientele.warehouse.engine.SqlText;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQL of the cells in use, step by step, so that no expression is written into another: {@code x}
 * without what nobody sees, {@code t} null where they say nothing, {@code closing} why the line is
 * no row.
 */
final class CellSql {
  private CellSql() {}

  static String texts(Plan plan) {
    String clean = each(plan, ", clean_text(c%1$d) as x%1$d");
    String said = each(plan, ", said(x%1$d) as t%1$d");
    return "select *%s, %s as closing from (select *%s from cells)"
        .formatted(said, closing(plan), clean);
  }

  private static String each(Plan plan, String part) {
    return plan.cells().stream().map(part::formatted).collect(Collectors.joining());
  }

  /** A look at the first cell and at the keys of each row; a close one where it is worth it. */
  private static String closing(Plan plan) {
    int width = plan.recognised().layout().width();
    if (width < 2) {
      return "cast(null as varchar)";
    }
    SortedSet<Integer> places = new TreeSet<>(plan.keyCells());
    String isKeyless = places.stream().map(cell -> " or x" + cell + " = ''").collect(joined());
    String isNull = places.stream().map(cell -> " or x" + cell + " is null").collect(joined());
    places.add(0);
    String isLikely =
        places.stream()
            .map(
                cell ->
                    "regexp_matches(c%d, %s)".formatted(cell, SqlText.literal(ClosingLine.LIKELY)))
            .collect(Collectors.joining(" or "));
    String cells =
        IntStream.range(0, width).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    return "case when %s%s%s then closing_line(list_filter([%s], lambda x: system.main.trim(x) <> ''), %s, %s, %s) end"
        .formatted(
            isLikely,
            isKeyless,
            isNull,
            cells,
            SqlText.literal(ClosingLine.TOTAL),
            SqlText.literal(ClosingLine.FIGURE),
            SqlText.literal(ClosingLine.FOOTER));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
