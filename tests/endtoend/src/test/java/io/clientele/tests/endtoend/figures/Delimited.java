package io.clientele.tests.endtoend.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads delimited files, quoted cells and those that span lines included. */
final class Delimited {
  private Delimited() {}

  /** The rows below the header; one with another number of cells than the header is left out. */
  static List<Row> rows(Path file, Charset charset, char delimiter) {
    String text = text(file, charset);
    List<List<String>> records =
        records(text.startsWith("\ufeff") ? text.substring(1) : text, delimiter);
    List<String> header = records.getFirst();
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : records.subList(1, records.size())) {
      if (cells.size() == header.size()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(header.get(i), cells.get(i).replace('\u00a0', ' ').strip());
        }
        rows.add(new Row(row));
      }
    }
    return rows;
  }

  private static String text(Path file, Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> records(String text, char delimiter) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        cell.append(c);
      } else if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        cell.setLength(0);
        records.add(cells);
        cells = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cells.isEmpty()) {
      throw new IllegalStateException("the last record has no end: " + cells);
    }
    return records;
  }
}
