package io.clientele.ingest.rewrite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table as it stands in a plain file: comma, RFC 4180 quotes.
 *
 * @param header empty where the file has none
 * @param dates columns of plain days, as yyyy-mm-dd or m/d/yyyy
 * @param numbers columns of numbers with a decimal point
 */
public record Sheet(
    List<String> header, List<List<String>> rows, Set<String> dates, Set<String> numbers) {

  /** Reads a plain file: quoted cells, LF or CRLF. */
  public static Sheet parse(String text, boolean hasHeader) {
    List<List<String>> records = records(text);
    if (!hasHeader) {
      return new Sheet(List.of(), records, Set.of(), Set.of());
    }
    List<String> header = records.getFirst();
    List<List<String>> rows = records.subList(1, records.size());
    return new Sheet(
        header, rows, ColumnKinds.days(header, rows), ColumnKinds.numbers(header, rows));
  }

  /** About so many rows, from everywhere in the table. */
  public Sheet sample(int count) {
    int step = Math.max(1, rows.size() / count);
    List<List<String>> some = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += step) {
      some.add(rows.get(i));
    }
    return new Sheet(header, some, dates, numbers);
  }

  /** The table as it was parsed: comma, RFC 4180 quotes, UTF-8. */
  public byte[] plain() {
    StringBuilder text = new StringBuilder();
    List<List<String>> all = new ArrayList<>(rows);
    if (!header.isEmpty()) {
      all.addFirst(header);
    }
    for (List<String> row : all) {
      List<String> cells = row.stream().map(cell -> QuoteStyle.MINIMAL.write(cell, ',')).toList();
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  int width() {
    return header.isEmpty() ? rows.getFirst().size() : header.size();
  }

  boolean is(Set<String> kind, int column) {
    return column >= 0 && column < header.size() && kind.contains(header.get(column));
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && isQuoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if ((c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
        records.add(cells);
        cells = new ArrayList<>();
      } else if (c != '\r' && c != '\uFEFF') {
        cell.append(c);
      }
    }
    if (!cells.isEmpty() || !cell.isEmpty()) {
      cells.add(cell.toString());
      records.add(cells);
    }
    return records;
  }
}
