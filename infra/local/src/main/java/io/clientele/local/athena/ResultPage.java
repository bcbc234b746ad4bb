package io.clientele.local.athena;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a result file.
 *
 * @param rows each with its values; null is null
 * @param next where the following page starts, in bytes; null after the last
 */
record ResultPage(List<List<@Nullable String>> rows, @Nullable Long next) {
  /** Reads a page of a CSV file that {@link ResultFile} wrote. */
  static ResultPage ofCsv(Path file, long start, int max) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(start);
      CsvRows reader = new CsvRows(new BufferedInputStream(in));
      List<List<@Nullable String>> rows = new ArrayList<>();
      List<@Nullable String> row = reader.next();
      while (row != null && rows.size() < max) {
        rows.add(row);
        row = rows.size() < max ? reader.next() : null;
      }
      long end = start + reader.position();
      return new ResultPage(rows, end < Files.size(file) ? end : null);
    }
  }

  /** Reads a page of lines. */
  static ResultPage ofText(Path file, long start, int max) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int end = (int) Math.min(lines.size(), start + max);
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (String line : lines.subList((int) start, end)) {
      List<@Nullable String> row = new ArrayList<>();
      row.add(line);
      rows.add(row);
    }
    return new ResultPage(rows, end < lines.size() ? (long) end : null);
  }

  /** Reads the one form of CSV that result files have. */
  private static final class CsvRows {
    private final InputStream in;
    private long position;

    CsvRows(InputStream in) {
      this.in = in;
    }

    long position() {
      return position;
    }

    @Nullable List<@Nullable String> next() throws IOException {
      List<@Nullable String> row = new ArrayList<>();
      int c = read();
      if (c < 0) {
        return null;
      }
      while (true) {
        if (c == '"') {
          ByteArrayOutputStream value = new ByteArrayOutputStream();
          c = quoted(value);
          row.add(value.toString(StandardCharsets.UTF_8));
        } else {
          row.add(null);
        }
        if (c != ',') {
          return row;
        }
        c = read();
      }
    }

    /** Reads up to the closing quote and gives the character after it. */
    private int quoted(ByteArrayOutputStream value) throws IOException {
      while (true) {
        int c = read();
        if (c == '"') {
          c = read();
          if (c != '"') {
            return c;
          }
        }
        if (c < 0) {
          throw new IOException("The result file was cut short");
        }
        value.write(c);
      }
    }

    private int read() throws IOException {
      int c = in.read();
      if (c >= 0) {
        position++;
      }
      return c;
    }
  }
}
