package io.clientele.ingest.raw;

import java.util.ArrayList;
import java.util.List;

/**
 * The records of a text by its quotation marks alone: a line end counts where as many were opened
 * as closed before it.
 *
 * @param records those that hold more than blanks and delimiters
 * @param isSound every quotation mark stands at the edge of a cell or doubled within one, so that
 *     there is one way to count
 */
public record RawRecords(List<RawRecord> records, boolean isSound) {
  private static final String EDGES = ",;:\t|\r\n ";

  /**
   * One record.
   *
   * @param line on which it begins, from 1
   */
  public record RawRecord(long line, String text) {}

  public RawRecords {
    records = List.copyOf(records);
  }

  /** Records of a text with double quotation marks. */
  public static RawRecords of(String text) {
    List<RawRecord> records = new ArrayList<>();
    boolean isQuoted = false;
    boolean isSound = true;
    boolean saysSomething = false;
    long line = 1;
    long firstLine = 1;
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = at(text, i);
      if (c == '"') {
        int edge = isQuoted ? i + 1 : i - 1;
        isSound &= at(text, edge) == '"' || EDGES.indexOf(at(text, edge)) >= 0;
        isQuoted = !isQuoted;
      } else if (c == '\n' || (c == '\r' && at(text, i + 1) != '\n')) {
        line++;
        if (!isQuoted || i == text.length()) {
          if (saysSomething) {
            records.add(new RawRecord(firstLine, text.substring(begin, i)));
          }
          firstLine = line;
          begin = i + 1;
          saysSomething = false;
        }
      } else {
        saysSomething |= isQuoted ? !Character.isWhitespace(c) : EDGES.indexOf(c) < 0;
      }
    }
    return new RawRecords(records, isSound && !isQuoted);
  }

  /** The cells of a record with commas. */
  public static List<String> cells(String record) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
        // The first of two within a cell closes it, the second opens it again.
        if (isQuoted && i > 0 && record.charAt(i - 1) == '"') {
          cell.append(c);
        }
      } else if (c == ',' && !isQuoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (isQuoted || c != '\r') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static char at(String text, int index) {
    return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
  }
}
