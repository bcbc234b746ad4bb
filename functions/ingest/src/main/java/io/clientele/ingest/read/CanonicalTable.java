package io.clientele.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file's table in one plain form that needs no detection: UTF-8, LF, doubled quotes, every row of
 * one width and without header. The first cell is the line of the row in the original.
 *
 * @param rows the accepted rows: line, then the cells
 * @param shares the same in parts of a moderate size
 * @param refused the refused records: line, reason, then as many cells as there were
 * @param delimiter of both files
 * @param longestRow bytes of the longest row
 */
public record CanonicalTable(
    Path rows,
    List<RowShare> shares,
    Path refused,
    char delimiter,
    int longestRow,
    Layout layout,
    TableCounts counts) {
  public CanonicalTable {
    shares = List.copyOf(shares);
  }

  /**
   * Reads a file for good.
   *
   * @param directory where the two files are written
   * @throws UnreadableFile when the file cannot be read to its end
   */
  public static CanonicalTable write(Head head, Layout layout, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    // Rows without quotes are copied as they stand, which needs the delimiter of the original.
    char delimiter = head.dialect().isCopied() ? head.dialect().delimiter() : ',';
    Path rows = directory.resolve("rows.csv");
    Path refused = directory.resolve("refused.csv");
    try (CanonicalSink sink =
        new CanonicalSink(
            new CellWriter(Files.newOutputStream(rows), delimiter, "\n"),
            new CellWriter(Files.newOutputStream(refused), delimiter, "\n"),
            head.dialect().isCopied())) {
      TableCounts counts = new TableReader(head, layout, limits).read(sink);
      List<RowShare> shares = sink.shares(rows, delimiter);
      return new CanonicalTable(
          rows, shares, refused, delimiter, sink.longestRow(), layout, counts);
    }
  }
}
