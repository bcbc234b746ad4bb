package io.clientele.ingest.read;

import io.clientele.ingest.read.Head.HeadRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the table lies in the file.
 *
 * @param headerLine the line of its header, 0 when it has none or the names stand in no line
 * @param firstLine the line of its header or, without one, of its first row
 * @param lastHeaderLine the line on which the last record of the header begins
 * @param header the names of its columns, empty without a header; trailing nameless ones are none
 * @param width cells of a row
 * @param headerCells cells of the header's record, nameless ones included
 * @param valueColumns the columns that hold values, no words, as far as that is known
 * @param groupColumns the columns of a grouped report whose value stands in the first row of each
 *     group only
 */
public record Layout(
    long headerLine,
    long firstLine,
    long lastHeaderLine,
    List<String> header,
    int width,
    int headerCells,
    SortedSet<Integer> valueColumns,
    SortedSet<Integer> groupColumns) {
  /** The columns that stand before those of the original in every quarantine file. */
  public static final List<String> REPORT = List.of("line", "reason", "column", "value");

  public Layout {
    header = List.copyOf(header);
  }

  /** A table that is not grouped, as far as that is known. */
  Layout(
      long headerLine,
      long firstLine,
      long lastHeaderLine,
      List<String> header,
      int width,
      int headerCells,
      SortedSet<Integer> valueColumns) {
    this(
        headerLine,
        firstLine,
        lastHeaderLine,
        header,
        width,
        headerCells,
        valueColumns,
        new TreeSet<>());
  }

  public boolean hasHeader() {
    return !header.isEmpty();
  }

  public static Layout withHeader(HeadRecord record) {
    List<String> names = named(record.cells());
    long line = record.line();
    return new Layout(
        line, line, line, names, names.size(), record.cells().size(), new TreeSet<>());
  }

  public static Layout withoutHeader(HeadRecord first) {
    return new Layout(0, first.line(), 0, List.of(), first.cells().size(), 0, new TreeSet<>());
  }

  /**
   * A quarantine file that was corrected and came back is what its records are: the columns of the
   * report become nameless, so that none is taken for a value.
   */
  public Layout withoutReport() {
    int report = REPORT.size();
    if (header.size() <= report || !header.subList(0, report).equals(REPORT)) {
      return this;
    }
    List<String> names = new ArrayList<>(Collections.nCopies(report, ""));
    names.addAll(header.subList(report, header.size()));
    return new Layout(
        headerLine,
        firstLine,
        lastHeaderLine,
        names,
        width,
        headerCells,
        valueColumns,
        groupColumns);
  }

  /** The likely layout of a file that no profile explains. */
  public static Layout guess(Head head) {
    HeadRecord first = head.records().getFirst();
    // Names that stand in no line are names for sure.
    return first.line() == 0 ? withHeader(first) : new TableGuess(head.records()).layout();
  }

  /** The record belongs to the header. */
  boolean isHeader(long line) {
    return hasHeader() && line >= headerLine && line <= lastHeaderLine;
  }

  /** What the rows below the header tell of the columns. */
  public Layout over(List<HeadRecord> rows) {
    Layout wide = widened(rows);
    return new Layout(
        headerLine,
        firstLine,
        lastHeaderLine,
        wide.header,
        wide.width,
        headerCells,
        valueColumns,
        GroupColumns.find(wide, rows));
  }

  /**
   * Nameless columns behind the last name are columns where rows as wide hold something in them.
   */
  private Layout widened(List<HeadRecord> rows) {
    int filled =
        rows.stream()
            .filter(row -> row.line() > lastHeaderLine && row.cells().size() == headerCells)
            .mapToInt(row -> named(row.cells()).size())
            .max()
            .orElse(0);
    if (filled <= width || headerCells <= width) {
      return this;
    }
    List<String> names = new ArrayList<>(header);
    names.addAll(Collections.nCopies(filled - header.size(), ""));
    return new Layout(
        headerLine, firstLine, lastHeaderLine, names, filled, headerCells, valueColumns);
  }

  static List<String> named(List<String> cells) {
    List<String> names = cells.stream().map(String::strip).toList();
    int width = names.size();
    while (width > 1 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return names.subList(0, width);
  }
}
