package io.clientele.domain.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of one line: commas or semicolons between them, double quotes around those with either.
 */
public final class QuotedCells {
  private final String line;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private QuotedCells(String line) {
    this.line = line;
  }

  /** Empty where a quoted cell does not end. */
  public static Optional<List<String>> of(String line) {
    QuotedCells cells = new QuotedCells(line);
    return cells.split() ? Optional.of(List.copyOf(cells.cells)) : Optional.empty();
  }

  private boolean split() {
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character == '"') {
        boolean isDoubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
        if (isDoubled) {
          cell.append('"');
          at++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (character == ',' || character == ';')) {
        finishCell();
      } else {
        cell.append(character);
      }
    }
    finishCell();
    return !quoted;
  }

  private void finishCell() {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }
}
