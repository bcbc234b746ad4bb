package io.clientele.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the cells of one record lie, as distances from its beginning. */
final class CellBounds {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] escaped = new boolean[64];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return ends[cell];
  }

  /** The cell holds quotes that are written with an escape. */
  boolean isEscaped(int cell) {
    return escaped[cell];
  }

  void end(int cell, int end) {
    ends[cell] = end;
  }

  String text(int cell, RecordBuffer record) {
    return new String(
        record.bytes,
        record.base + starts[cell],
        ends[cell] - starts[cell],
        StandardCharsets.UTF_8);
  }

  void removeFirst() {
    size--;
    System.arraycopy(starts, 1, starts, 0, size);
    System.arraycopy(ends, 1, ends, 0, size);
  }

  void add(int start, int end, boolean isEscaped) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      escaped = Arrays.copyOf(escaped, 2 * size);
    }
    starts[size] = start;
    escaped[size] = isEscaped;
    ends[size++] = end;
  }
}
