package io.clientele.ingest.read;

import java.io.IOException;

/** Takes the rows of a table one by one; the record is only valid during the call. */
interface RowSink {
  /** A row of the table; cells beyond the width are empty. */
  void row(RecordReader record, int width) throws IOException;

  /** A record that is no row of the table. */
  void refused(RefusedRecord record) throws IOException;

  /** A record of empty cells. */
  void blank(RecordReader record) throws IOException;

  /**
   * The next record has a quote that is closed nowhere, so it was read by its likely width.
   *
   * @throws UnreadableFile when that is not good enough
   */
  void unclosed(UnreadableFile quote) throws UnreadableFile;
}
