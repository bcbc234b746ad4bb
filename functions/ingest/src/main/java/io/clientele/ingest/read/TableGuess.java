package io.clientele.ingest.read;

import io.clientele.ingest.read.Head.HeadRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the table in the first records of a file from their widths and from what they hold. */
final class TableGuess {
  /** A column holds values when so many of its cells do. */
  private static final double MOSTLY = 0.7;

  private static final int HEADER_RECORDS = 3;

  private final List<HeadRecord> records;
  private final int width;
  private final SortedSet<Integer> valueColumns;

  TableGuess(List<HeadRecord> records) {
    this.records = records;
    this.width = modalWidth(records);
    this.valueColumns = valueColumns(records);
  }

  Layout layout() {
    for (int i = 0; i < records.size(); i++) {
      if (isAsWide(i) && isFilled(records.get(i).cells(), width)) {
        List<String> names = names(i);
        return isNames(names) && (areDistinct(names) || isAboveValues(i))
            ? withHeader(i)
            : withoutHeader(i);
      }
      if (isHeaderOfOtherWidth(i) || isGroupLine(i)) {
        return withHeader(i);
      }
    }
    return withoutHeader(0);
  }

  private boolean isAsWide(int record) {
    List<String> cells = records.get(record).cells();
    return cells.size() == width || Layout.named(cells).size() == width;
  }

  /** A title in a spreadsheet is padded with empty cells to the width of the table below it. */
  private static boolean isFilled(List<String> cells, int width) {
    return 2 * cells.stream().filter(cell -> !cell.isBlank()).count() > width;
  }

  /** Of numbered rows, the first column often has no name. */
  private List<String> names(int record) {
    List<String> names = Layout.named(records.get(record).cells());
    boolean isNumbered = names.size() > 2 && names.getFirst().isEmpty() && valueColumns.contains(0);
    return isNumbered ? names.subList(1, names.size()) : names;
  }

  private static boolean isNames(List<String> names) {
    return names.stream().noneMatch(name -> name.isEmpty() || CellKind.isValue(name));
  }

  private static boolean areDistinct(List<String> names) {
    return new HashSet<>(names).size() == names.size();
  }

  /** Words where all rows below have values are names, even if one of them is there twice. */
  private boolean isAboveValues(int record) {
    List<String> cells = records.get(record).cells();
    SortedSet<Integer> values = valueColumns(records.subList(record + 1, records.size()));
    return values.size() >= 2
        && 2 * new HashSet<>(cells).size() > cells.size()
        && values.stream().allMatch(column -> CellKind.isWord(cells.get(column)));
  }

  /** Names with a delimiter too many or too few, right above the rows. */
  private boolean isHeaderOfOtherWidth(int record) {
    List<String> cells = records.get(record).cells();
    return record + 1 < records.size()
        && isAsWide(record + 1)
        && hasValues(records.get(record + 1).cells())
        && Math.abs(cells.size() - width) <= Math.max(1, width / 4)
        && isFilled(cells, width)
        && cells.stream().noneMatch(CellKind::isValue);
  }

  /** Names that each stand above several columns, right above the names of these. */
  private boolean isGroupLine(int record) {
    List<String> cells = records.get(record).cells();
    return record + 1 < records.size()
        && isAsWide(record)
        && cells.stream().filter(CellKind::isWord).count() >= 2
        && cells.stream().noneMatch(CellKind::isValue)
        && isFilled(records.get(record + 1).cells(), width)
        && continuesHeader(records.get(record + 1).cells());
  }

  private Layout withoutHeader(int record) {
    HeadRecord first = records.get(record);
    return new Layout(0, first.line(), 0, List.of(), first.cells().size(), 0, valueColumns);
  }

  private Layout withHeader(int first) {
    int last = first;
    while (last + 1 < Math.min(records.size() - 1, first + HEADER_RECORDS)
        && continuesHeader(records.get(last + 1).cells())) {
      last++;
    }
    List<String> names = new ArrayList<>(Layout.named(records.get(first).cells()));
    for (int i = first + 1; i <= last; i++) {
      names = joined(names, Layout.named(records.get(i).cells()));
    }
    long line = records.get(first).line();
    int cells = records.get(first).cells().size();
    // A header of another width stands above rows of the table's.
    int rowWidth = cells == width ? names.size() : width;
    return new Layout(line, line, records.get(last).line(), names, rowWidth, cells, valueColumns)
        .over(records);
  }

  /** A name in the upper line stands above all cells up to the next one. */
  private static List<String> joined(List<String> upper, List<String> lower) {
    List<String> joined = new ArrayList<>();
    String above = "";
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String below = i < lower.size() ? lower.get(i) : "";
      if (i < upper.size() && !upper.get(i).isEmpty()) {
        above = upper.get(i);
      }
      boolean isNameless = below.isEmpty() && (i >= upper.size() || upper.get(i).isEmpty());
      joined.add(isNameless ? "" : (above + " " + below).strip());
    }
    return joined;
  }

  /** Words stand where the rows below have values. */
  private boolean continuesHeader(List<String> cells) {
    return cells.size() == width
        && valueColumns.size() >= 2
        && 2 * words(cells) >= valueColumns.size()
        && cells.stream().noneMatch(CellKind::isValue);
  }

  private long words(List<String> cells) {
    return valueColumns.stream().filter(column -> CellKind.isWord(cells.get(column))).count();
  }

  /** Some column that holds values holds one here. */
  private boolean hasValues(List<String> cells) {
    return valueColumns.stream()
        .anyMatch(column -> column < cells.size() && CellKind.isValue(cells.get(column)));
  }

  private SortedSet<Integer> valueColumns(List<HeadRecord> rows) {
    int[] filled = new int[width];
    int[] values = new int[width];
    for (HeadRecord record : rows) {
      if (record.cells().size() == width) {
        for (int i = 0; i < width; i++) {
          String cell = record.cells().get(i);
          filled[i] += CellKind.isNothing(cell) ? 0 : 1;
          values[i] += CellKind.isValue(cell) ? 1 : 0;
        }
      }
    }
    SortedSet<Integer> columns = new TreeSet<>();
    for (int i = 0; i < width; i++) {
      if (values[i] > 0 && values[i] >= MOSTLY * filled[i]) {
        columns.add(i);
      }
    }
    return columns;
  }

  /** Of widths as common as each other the one that comes first. */
  private static int modalWidth(List<HeadRecord> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    records.forEach(record -> widths.merge(record.cells().size(), 1, Integer::sum));
    int best = records.getFirst().cells().size();
    for (HeadRecord record : records) {
      int size = record.cells().size();
      best = widths.getOrDefault(size, 0) > widths.getOrDefault(best, 0) ? size : best;
    }
    return best;
  }
}
