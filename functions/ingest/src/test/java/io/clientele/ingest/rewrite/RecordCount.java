package io.clientele.ingest.rewrite;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Counts the records of raw bytes without any code of the product: a line end counts where as many
 * quotation marks were opened as closed before it.
 *
 * @param records that hold more than blanks and delimiters
 * @param isSound every quotation mark stands at the edge of a cell or doubled within one, so that
 *     there is one way to count
 */
public record RecordCount(long records, boolean isSound) {
  private static final String EDGES = ",;\t|\r\n ";

  public static RecordCount of(byte[] bytes) {
    return of(text(bytes));
  }

  private static RecordCount of(String text) {
    long records = 0;
    boolean isQuoted = false;
    boolean isSound = true;
    boolean saysSomething = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean isEdge =
            isQuoted ? isEdge(text, i + 1) || at(text, i + 1) == '"' : isEdge(text, i - 1);
        boolean isDoubled = !isQuoted && at(text, i - 1) == '"';
        isSound &= isEdge || isDoubled;
        isQuoted = !isQuoted;
      } else if ((c == '\n' || c == '\r') && !isQuoted) {
        records += saysSomething ? 1 : 0;
        saysSomething = false;
      } else if (isQuoted ? !Character.isWhitespace(c) : EDGES.indexOf(c) < 0) {
        saysSomething = true;
      }
    }
    return new RecordCount(records + (saysSomething ? 1 : 0), isSound && !isQuoted);
  }

  private static boolean isEdge(String text, int index) {
    return index < 0 || index >= text.length() || EDGES.indexOf(text.charAt(index)) >= 0;
  }

  private static char at(String text, int index) {
    return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
  }

  /** Other encodings than these have ASCII's bytes for line ends and quotation marks. */
  private static String text(byte[] bytes) {
    for (String name : new String[] {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "UTF-8"}) {
      Charset charset = Charset.forName(name);
      byte[] mark = "\uFEFF".getBytes(charset);
      boolean begins = bytes.length >= mark.length;
      for (int i = 0; begins && i < mark.length; i++) {
        begins = bytes[i] == mark[i];
      }
      if (begins) {
        return new String(bytes, charset).substring(1);
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
