package io.clientele.ingest.read;

import io.clientele.ingest.read.Head.HeadRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The first columns of a report that is grouped: the value of a group stands in its first row only,
 * and its figures in a line of subtotals below its last one. Everywhere else an empty cell says
 * that there is no value, so nothing is taken for a group without such a line, or the arrow by
 * which the tool marks the columns that it sorts groups by.
 */
final class GroupColumns {
  /** What stands in the column of the group that it sums up. */
  private static final Pattern SUBTOTAL =
      Pattern.compile(
          "(?i)\\s*(?:sub-?total|suma częściowa|suma cząstkowa|zwischensumme|teilergebnis|sous-total)\\b.*",
          Pattern.UNICODE_CASE);

  private static final Pattern ARROW = Pattern.compile(".*[\u2191\u2193]\\s*");

  private GroupColumns() {}

  static SortedSet<Integer> find(Layout layout, List<HeadRecord> records) {
    List<List<String>> rows = new ArrayList<>();
    int last = -1;
    for (HeadRecord record : records) {
      List<String> cells = record.cells();
      if (record.line() > layout.lastHeaderLine() && cells.size() > 1) {
        if (ClosingLine.reason(cells, layout.width()) != null) {
          last = Math.max(last, subtotal(cells));
        } else if (cells.size() >= layout.width()) {
          rows.add(cells);
        }
      }
    }
    int first = firstNamed(layout.header());
    int arrows = lastArrow(layout.header(), first);
    if (last < 0 && arrows >= 0 && isMostlyEmpty(rows, arrows)) {
      last = arrows;
    }
    SortedSet<Integer> columns = new TreeSet<>();
    for (int i = first; i <= Math.min(last, layout.width() - 2); i++) {
      if (!rows.isEmpty() && rows.getFirst().get(i).isBlank()) {
        return new TreeSet<>();
      }
      columns.add(i);
    }
    return columns;
  }

  private static int subtotal(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return SUBTOTAL.matcher(cells.get(i)).matches() ? i : -1;
      }
    }
    return -1;
  }

  /** Sheets for people leave the margin empty. */
  private static int firstNamed(List<String> header) {
    int first = 0;
    while (first < header.size() && header.get(first).isBlank()) {
      first++;
    }
    return first;
  }

  private static int lastArrow(List<String> header, int first) {
    int last = first - 1;
    while (last + 1 < header.size() && ARROW.matcher(header.get(last + 1)).matches()) {
      last++;
    }
    return last >= first ? last : -1;
  }

  private static boolean isMostlyEmpty(List<List<String>> rows, int column) {
    long empty = rows.stream().filter(row -> row.get(column).isBlank()).count();
    return 2 * empty >= rows.size() && empty > 0;
  }
}
