package io.clientele.ingest.read;

import java.io.IOException;

/** Takes the shares of a table's rows as soon as each is written, in their order. */
public interface ShareSink {
  void share(RowShare share) throws IOException;
}
