package io.clientele.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** CSV files of our own, as RFC 4180 has it, in UTF-8. */
final class CsvFile {
  private CsvFile() {}

  static List<List<String>> read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted) {
        boolean isDoubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (isDoubled) {
          i++;
          cell.append(c);
        } else if (c == '"') {
          isQuoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        isQuoted = true;
      } else if (c == ',' || c == '\n') {
        record.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(record);
          record = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !record.isEmpty()) {
      record.add(cell.toString());
      records.add(record);
    }
    return records;
  }

  static byte[] write(List<List<String>> records) {
    return records.stream()
        .map(record -> record.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    boolean needsQuotes =
        cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
