package io.clientele.segment.publish;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where to look for a customer in a file of lines that are sorted by customer.
 *
 * @param ids of the first customer of each part
 * @param offsets where each part begins, in bytes, and after them the size of the file
 */
record LineIndex(List<String> ids, List<Long> offsets) {
  /** As many as one read of 100 kB holds. */
  private static final int LINES = 100;

  private static final int BUFFER = 1 << 16;

  static LineIndex of(Path lines) throws IOException {
    List<String> ids = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    long at = 0;
    long line = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(lines), BUFFER)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        boolean isFirst = line % LINES == 0;
        if (isFirst && first.size() == 0) {
          offsets.add(at);
        }
        if (isFirst) {
          first.write(next);
        }
        at++;
        if (next == '\n') {
          if (isFirst) {
            ids.add(id(first.toByteArray()));
            first.reset();
          }
          line++;
        }
      }
    }
    offsets.add(at);
    return new LineIndex(List.copyOf(ids), List.copyOf(offsets));
  }

  private static String id(byte[] line) throws IOException {
    Map<String, Object> customer = JSON.std.mapFrom(line);
    return String.valueOf(customer.get("customer_id"));
  }
}
