package io.clientele.ingest.read;

import java.io.IOException;

/** Takes the rows of a table one by one; the record is only valid during the call. */
interface RowSink {
  /** A row of the table; cells beyond the width are empty. */
  void row(RecordReader record, int width) throws IOException;

  /** A record that is no row of the table. */
  void refused(RecordReader record, String reason) throws IOException;
}
