package io.clientele.api.audiences;

import io.clientele.domain.csv.SpreadsheetText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A CSV file (RFC 4180, UTF-8) that is written row by row. A cell that spreadsheet programs would
 * take for a formula has an apostrophe before it.
 */
final class CsvFile implements AutoCloseable {
  private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

  private final BufferedWriter writer;

  CsvFile(Path path) throws IOException {
    writer = Files.newBufferedWriter(path);
  }

  void row(String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(quoted(SpreadsheetText.of(cells[i])));
    }
    writer.write("\r\n");
  }

  private static String quoted(String cell) {
    return SPECIAL.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
