package io.clientele.ingest;

import io.clientele.domain.csv.SpreadsheetText;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.upload.RefusalReason;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.read.CanonicalTable;
import io.clientele.ingest.read.CellWriter;
import io.clientele.ingest.read.Dialect;
import io.clientele.ingest.read.Layout;
import io.clientele.ingest.read.Limits;
import io.clientele.ingest.read.RecordReader;
import io.clientele.ingest.read.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the records that the reader refused and the rows that cleaning refused into one CSV in the
 * order of the file: line, reason, column, value, then the original cells under their own headers.
 */
final class QuarantineFile {
  private static final List<String> HEADER = Layout.REPORT;

  /** The quarantine's own columns come on top of those that an upload may have. */
  private static final Limits LIMITS =
      new Limits(Long.MAX_VALUE, 1, Integer.MAX_VALUE / 4, Integer.MAX_VALUE / 4, 10_000);

  private final Recognised recognised;
  private final List<String> columns;
  private final RefusalReport report = new RefusalReport();

  /** By column: looked up once, as there may be many rows. */
  private final Map<Integer, List<String>> words = new HashMap<>();

  private QuarantineFile(Recognised recognised) {
    this.recognised = recognised;
    this.columns = recognised.columns();
  }

  /** Writes the rows of a file that was read. */
  static RefusalReport write(
      Recognised recognised, CanonicalTable table, Path refusedRows, Path target)
      throws IOException {
    QuarantineFile file = new QuarantineFile(recognised);
    file.write(table, refusedRows, target);
    return file.report;
  }

  /** Writes the one line that says why a whole upload was refused. */
  static RefusalReport write(UnreadableFile refusal, Path target) throws IOException {
    try (CellWriter writer = new CellWriter(Files.newOutputStream(target), ',', "\r\n")) {
      writer.row(HEADER);
      String line = refusal.line() > 0 ? String.valueOf(refusal.line()) : "";
      writer.row(List.of(line, refusal.reason(), "", refusal.getMessage()));
    }
    RefusalReport report = new RefusalReport();
    report.add(refusal.line(), refusal.reason(), "", "", List.of());
    return report;
  }

  /** Writes all rows of a file that was read but not recognised, those that are ragged too. */
  static RefusalReport writeAll(
      UnreadableFile refusal, CanonicalTable table, ErasedPeople erased, Path target)
      throws IOException {
    RefusalReport report = new RefusalReport();
    List<String> columns = table.layout().header();
    Dialect records = Dialect.exact(table.delimiter(), '"', '"');
    int cells = Math.max(table.layout().width(), widest(table.refused(), records));
    int width = HEADER.size() + cells;
    try (CellWriter writer = new CellWriter(Files.newOutputStream(target), ',', "\r\n");
        RecordReader rows = open(table.rows(), records);
        RecordReader refused = open(table.refused(), records)) {
      writer.row(padded(join(HEADER, columns), width));
      boolean hasRow = rows.next();
      boolean hasRefused = refused.next();
      while (hasRow || hasRefused) {
        boolean isRow = hasRow && (!hasRefused || line(rows) < line(refused));
        List<String> record = List.of((isRow ? rows : refused).cells());
        List<String> why = List.of(record.getFirst(), refusal.reason(), "", "");
        report.add(Long.parseLong(record.getFirst()), refusal.reason(), "", "", List.of());
        List<String> original = record.subList(isRow ? 1 : 2, record.size());
        boolean isErased = original.stream().anyMatch(erased::isContact);
        writer.row(padded(isErased ? why : join(why, original), width));
        hasRow = isRow ? rows.next() : hasRow;
        hasRefused = isRow ? hasRefused : refused.next();
      }
    } catch (UnreadableFile e) {
      throw new IllegalStateException("a file of our own cannot be read", e);
    }
    return report;
  }

  private void write(CanonicalTable table, Path refusedRows, Path target) throws IOException {
    Dialect records = Dialect.exact(table.delimiter(), '"', '"');
    int width = Math.max(columns.size(), widest(table.refused(), records));
    try (CellWriter writer = new CellWriter(Files.newOutputStream(target), ',', "\r\n");
        RecordReader reader = open(table.refused(), records);
        RecordReader rows = open(table.rows(), records);
        RecordReader cleaner = open(refusedRows, Dialect.RFC_4180)) {
      writer.row(padded(join(HEADER, columns), HEADER.size() + width));
      boolean hasRecord = reader.next();
      boolean hasRow = cleaner.next();
      while (hasRecord || hasRow) {
        if (!hasRow || (hasRecord && line(reader) < line(cleaner))) {
          writer.row(padded(record(reader), HEADER.size() + width));
          hasRecord = reader.next();
        } else {
          seek(rows, line(cleaner));
          writer.row(padded(row(cleaner, rows), HEADER.size() + width));
          hasRow = cleaner.next();
        }
      }
    } catch (UnreadableFile e) {
      throw new IllegalStateException("a file of our own cannot be read", e);
    }
  }

  private static int widest(Path refused, Dialect dialect) throws IOException {
    int widest = 0;
    try (RecordReader reader = open(refused, dialect)) {
      while (reader.next()) {
        widest = Math.max(widest, reader.size() - 2);
      }
    } catch (UnreadableFile e) {
      throw new IllegalStateException("a file of our own cannot be read", e);
    }
    return widest;
  }

  private static RecordReader open(Path file, Dialect dialect) throws IOException {
    return new RecordReader(Files.newInputStream(file), dialect, LIMITS);
  }

  private static void seek(RecordReader rows, long line) throws IOException, UnreadableFile {
    boolean more = rows.next();
    while (more && line(rows) < line) {
      more = rows.next();
    }
  }

  private static long line(RecordReader record) {
    return record.number(0);
  }

  private List<String> record(RecordReader refused) {
    List<String> cells = List.of(refused.cells());
    List<String> original = cells.subList(2, cells.size());
    String value =
        cells.get(1).equals("ragged_row")
            ? "%d cells instead of %d".formatted(original.size(), columns.size())
            : "";
    report.add(line(refused), cells.get(1), "", String.join(" | ", original), List.of());
    return join(List.of(cells.get(0), cells.get(1), "", value), original);
  }

  private List<String> row(RecordReader refusal, RecordReader row) {
    if (refusal.cell(1).equals(RefusalReason.ERASED.word())) {
      report.add(line(refusal), refusal.cell(1), "", "", List.of());
      return List.of(refusal.cell(0), refusal.cell(1));
    }
    int cell = Integer.parseInt(refusal.cell(2));
    List<String> cells = List.of(row.cells());
    List<String> original = cells.subList(1, cells.size());
    String column = cell < 0 ? "" : columns.get(cell);
    String value = cell < 0 ? "" : original.get(cell);
    report.add(
        line(refusal),
        refusal.cell(1),
        column,
        cell < 0 ? String.join(" | ", original) : value,
        cell < 0 ? List.of() : words.computeIfAbsent(cell, recognised::words));
    return join(List.of(refusal.cell(0), refusal.cell(1), column, value), original);
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<String> padded(List<String> cells, int width) {
    List<String> all = new ArrayList<>(width);
    cells.forEach(cell -> all.add(SpreadsheetText.of(cell)));
    while (all.size() < width) {
      all.add("");
    }
    return all;
  }
}
