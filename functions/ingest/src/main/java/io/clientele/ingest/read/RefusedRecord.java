package io.clientele.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A record that is no row of the table.
 *
 * @param line on which it begins, from 1
 * @param cells as UTF-8
 */
record RefusedRecord(long line, List<byte[]> cells, String reason) {
  RefusedRecord {
    cells = List.copyOf(cells);
  }

  static RefusedRecord of(RecordReader record, String reason) {
    return new RefusedRecord(
        record.line(),
        IntStream.range(0, record.size())
            .mapToObj(i -> Arrays.copyOfRange(record.buffer(), record.start(i), record.end(i)))
            .toList(),
        reason);
  }

  List<String> texts() {
    return cells.stream().map(cell -> new String(cell, StandardCharsets.UTF_8)).toList();
  }

  int size() {
    return cells.size();
  }

  RefusedRecord because(String other) {
    return new RefusedRecord(line, cells, other);
  }
}
