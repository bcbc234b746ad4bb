package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table that is no delimited text, such as a sheet, as {@link Dialect#CELLS}. Rows without
 * any cell are left out; one blank record stands for a gap between rows.
 */
final class CellsFile implements Closeable {
  private final CellWriter writer;
  private final Limits limits;
  private final RecordFaults faults;
  private final boolean showsGaps;
  private long lastLine;
  private long bytes;

  /**
   * A file to be written.
   *
   * @param showsGaps whether lines that are left out part tables from each other
   */
  CellsFile(Path target, boolean showsGaps, Limits limits) throws IOException {
    this.showsGaps = showsGaps;
    writer = new CellWriter(Files.newOutputStream(target), ',', "\n");
    this.limits = limits;
    faults = new RecordFaults(Dialect.CELLS, limits);
  }

  /**
   * Adds a row.
   *
   * @param line its place in the original, above that of the row before
   * @throws UnreadableFile when it is larger than the reader takes
   */
  void row(long line, List<String> cells) throws IOException, UnreadableFile {
    boolean isBroken = cells.stream().anyMatch(cell -> cell.indexOf(TranscodedInput.FAULT) >= 0);
    write(line, isBroken ? "broken_characters" : null, cells);
  }

  /**
   * Adds a record that is no row.
   *
   * @param reason in snake_case
   */
  void refused(long line, String reason, List<String> cells) throws IOException, UnreadableFile {
    write(line, reason, cells);
  }

  private void write(long line, @Nullable String reason, List<String> cells)
      throws IOException, UnreadableFile {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    if (width == 0 && reason == null) {
      return;
    }
    if (width > limits.columns()) {
      throw faults.tooManyColumns(line);
    }
    if (showsGaps && lastLine > 0 && line > lastLine + 1) {
      writer.number(line - 1);
      writer.endRow();
    }
    lastLine = line;
    writer.text(reason == null ? Long.toString(line) : line + " " + reason);
    for (int i = 0; i < width; i++) {
      String cell = cells.get(i);
      if (cell.length() > limits.cellBytes()) {
        throw faults.cellTooLong(line, i);
      }
      writer.text(cell);
    }
    int length = writer.endRow();
    if (length > limits.recordBytes()) {
      throw faults.recordTooLong(line);
    }
    bytes += length;
    limits.check(bytes);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
