package io.clientele.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * A file's table in one plain form that needs no detection: UTF-8, LF, doubled quotes, every row of
 * one width and without header. The first cell is the line of the row in the original.
 *
 * @param rows the accepted rows: line, then the cells
 * @param refused the refused records: line, reason, then as many cells as there were
 * @param delimiter of both files
 * @param longestRow bytes of the longest row
 */
public record CanonicalTable(
    Path rows, Path refused, char delimiter, int longestRow, Layout layout, TableCounts counts) {
  /**
   * Reads a file for good.
   *
   * @param directory where the two files are written
   * @throws UnreadableFile when the file cannot be read to its end
   */
  public static CanonicalTable write(Head head, Layout layout, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    return write(head, layout, directory, limits, share -> {}, cell -> false);
  }

  /**
   * Reads a file for good.
   *
   * @param directory where the two files are written
   * @param shares takes the accepted rows while others are still read
   * @param isErased cells by which a record that is no row is known as one of an erased person
   * @throws UnreadableFile when the file cannot be read to its end; the shares are void then
   */
  public static CanonicalTable write(
      Head head,
      Layout layout,
      Path directory,
      Limits limits,
      ShareSink shares,
      Predicate<String> isErased)
      throws IOException, UnreadableFile {
    // Rows without quotes are copied as they stand, which needs the delimiter of the original.
    boolean isCopied = head.dialect().isCopied();
    char delimiter = isCopied ? head.dialect().delimiter() : ',';
    Path rows = directory.resolve("rows.csv");
    Path refused = directory.resolve("refused.csv");
    try (CanonicalSink sink = new CanonicalSink(rows, refused, delimiter, isCopied, shares)) {
      TableCounts counts = new TableReader(head, layout, limits, isErased).read(sink);
      sink.end();
      return new CanonicalTable(rows, refused, delimiter, sink.longestRow(), layout, counts);
    }
  }
}
