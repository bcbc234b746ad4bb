package io.clientele.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a table that is no delimited text, such as a sheet, as {@link Dialect#CELLS}. Rows without
 * any cell are left out; one blank record stands for a gap between rows.
 */
final class CellsFile implements Closeable {
  private final CellWriter writer;
  private final Limits limits;
  private final RecordFaults faults;
  private long lastLine;
  private long bytes;

  CellsFile(Path target, Limits limits) throws IOException {
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
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    if (width == 0) {
      return;
    }
    if (width > limits.columns()) {
      throw faults.tooManyColumns(line);
    }
    if (lastLine > 0 && line > lastLine + 1) {
      writer.number(line - 1);
      writer.endRow();
    }
    lastLine = line;
    writer.number(line);
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
