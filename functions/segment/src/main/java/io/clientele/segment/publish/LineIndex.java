package io.clientele.segment.publish;

import com.fasterxml.jackson.jr.ob.JSON;
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
    List<Long> offsets = new ArrayList<>(List.of(0L));
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    long at = 0;
    long line = 0;
    try (InputStream in = Files.newInputStream(lines)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        int start = 0;
        for (int i = 0; i < read; i++) {
          if (buffer[i] != '\n') {
            continue;
          }
          if (line % LINES == 0) {
            first.write(buffer, start, i - start);
            ids.add(id(first.toByteArray()));
            first.reset();
          }
          line++;
          start = i + 1;
          if (line % LINES == 0) {
            offsets.add(at + start);
          }
        }
        if (line % LINES == 0) {
          first.write(buffer, start, read - start);
        }
        at += read;
      }
    }
    if (offsets.getLast() != at) {
      offsets.add(at);
    }
    return new LineIndex(List.copyOf(ids), List.copyOf(offsets));
  }

  private static String id(byte[] line) throws IOException {
    Map<String, Object> customer = JSON.std.mapFrom(line);
    return String.valueOf(customer.get("customer_id"));
  }
}
