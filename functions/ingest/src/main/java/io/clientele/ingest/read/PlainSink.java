package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as anyone would read it: also the rows that no profile could take. */
final class PlainSink implements RowSink, Closeable {
  private final CellWriter writer;
  private final Layout layout;
  private long soundRows;
  private boolean isFirstTable = true;
  private @Nullable String firstFault;

  PlainSink(CellWriter writer, Layout layout) throws IOException {
    this.writer = writer;
    this.layout = layout;
    if (layout.hasHeader()) {
      List<String> cells = new ArrayList<>(layout.header());
      while (cells.size() < layout.headerCells()) {
        cells.add("");
      }
      writer.row(cells);
    }
  }

  @Override
  public void row(RecordReader record, int width) throws IOException {
    if (isFirstTable) {
      soundRows += record.hasTextQuotes() ? 0 : 1;
      note(record.hasTextQuotes() ? "stray_quote" : null);
      writer.record(record, Math.min(record.size(), Math.max(width, layout.headerCells())));
    }
  }

  /** Of what is no row, only what stands among rows and nearly is one belongs to the table. */
  @Override
  public void refused(RefusedRecord record) throws IOException {
    String reason = record.reason();
    isFirstTable &= !reason.equals("repeated_header") && !reason.equals("another_table");
    int apart = Math.abs(record.size() - layout.width());
    boolean isNearlyWide = apart <= Math.max(2, layout.width() / 2);
    if (isFirstTable && !reason.equals("before_header")) {
      note(reason);
      if (isNearlyWide && record.size() > 1) {
        for (byte[] cell : record.cells()) {
          writer.cell(cell, 0, cell.length);
        }
        writer.endRow();
      }
    }
  }

  /** In a table of one column a line without characters is a row with an empty cell. */
  @Override
  public void blank(RecordReader record) throws IOException {
    if (isFirstTable && layout.width() == 1 && record.line() > layout.firstLine()) {
      writer.record(record, 1);
    }
  }

  @Override
  public void unclosed(UnreadableFile quote) {
    note("unclosed_quote");
  }

  /**
   * Refuses a file of which no row is as it should be.
   *
   * @throws UnreadableFile naming what is wrong with them
   */
  void requireSound() throws UnreadableFile {
    if (soundRows == 0 && firstFault != null) {
      throw new UnreadableFile(
          firstFault,
          switch (firstFault) {
            case "ragged_row" ->
                "No row has as many cells as the header has names (%d). Check that the file has one delimiter throughout, and export it again."
                    .formatted(layout.header().size());
            case "broken_characters" ->
                "The characters of the rows cannot be read. Export the list again as CSV UTF-8.";
            default ->
                "The quotation marks in the rows do not fit together, so the cells cannot be told apart. Export the list again as CSV.";
          });
    }
  }

  private void note(@Nullable String fault) {
    firstFault = firstFault == null ? fault : firstFault;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
