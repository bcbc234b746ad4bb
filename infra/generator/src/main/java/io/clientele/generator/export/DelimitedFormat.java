package io.clientele.generator.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a tool writes delimited text.
 *
 * @param quoteAll whether every cell is quoted, else only those that need it
 */
record DelimitedFormat(
    Charset charset, boolean byteOrderMark, char delimiter, boolean quoteAll, String lineEnd) {

  static final DelimitedFormat SALESFORCE =
      new DelimitedFormat(StandardCharsets.UTF_8, false, ',', true, "\n");
  static final DelimitedFormat WEB_SHOP =
      new DelimitedFormat(StandardCharsets.UTF_8, true, ',', false, "\r\n");
  static final DelimitedFormat POLISH_SHOP =
      new DelimitedFormat(Charset.forName("windows-1250"), false, ';', false, "\r\n");
  static final DelimitedFormat ERP =
      new DelimitedFormat(StandardCharsets.UTF_8, true, ';', false, "\r\n");
  static final DelimitedFormat SURVEY =
      new DelimitedFormat(StandardCharsets.UTF_8, false, ',', false, "\r\n");
  static final DelimitedFormat HELP_DESK =
      new DelimitedFormat(StandardCharsets.UTF_8, false, ';', false, "\n");
  static final DelimitedFormat PLAIN =
      new DelimitedFormat(StandardCharsets.UTF_8, false, ',', false, "\n");

  /** The cells as one line, without the line end. */
  String line(List<String> cells) {
    StringBuilder line = new StringBuilder(200);
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(delimiter);
      }
      append(line, cells.get(i));
    }
    return line.toString();
  }

  private void append(StringBuilder line, String cell) {
    boolean quoted =
        quoteAll
            || cell.indexOf(delimiter) >= 0
            || cell.indexOf('"') >= 0
            || cell.indexOf('\n') >= 0;
    if (quoted) {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      line.append(cell);
    }
  }
}
