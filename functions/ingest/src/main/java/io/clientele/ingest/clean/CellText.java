package io.clientele.ingest.clean;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * What one cell says: without the blanks around it, without what nobody sees, letters composed. It
 * moves from cell to cell, so that reading a file makes no garbage.
 */
final class CellText {
  /** Blanks that are no plain ones. */
  private static final String ODD_BLANKS = "\u00a0\u202f\u2007\u3000";

  /** Among them marks of direction, which tools put around numbers. */
  private static final String UNSEEN =
      "\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e";

  byte[] bytes = new byte[0];
  int from;
  int to;
  private boolean isNull;
  private boolean isTrimmed;
  private boolean hadUnseen;
  private boolean isComposed;
  private boolean isNullWord;

  /** Moves to a cell, which is of UTF-8. */
  void read(byte[] buffer, int start, int end) {
    isTrimmed = false;
    hadUnseen = false;
    isComposed = false;
    isNullWord = false;
    int p = start;
    while (p < end && buffer[p] >= 0) {
      p++;
    }
    if (p == end) {
      readAscii(buffer, start, end);
    } else {
      readLetters(new String(buffer, start, end - start, StandardCharsets.UTF_8));
    }
    isNullWord = from < to && isNullWord();
    isNull = from == to || isNullWord;
  }

  /**
   * The cell says nothing: it is empty, or has a word by which tools write that there is no value.
   */
  boolean isNull() {
    return isNull;
  }

  /** There is nothing in the cell that could be seen. */
  boolean isEmpty() {
    return from == to;
  }

  boolean isTrimmed() {
    return isTrimmed;
  }

  boolean hadUnseen() {
    return hadUnseen;
  }

  boolean isComposed() {
    return isComposed;
  }

  /** A word such as {@code N/A} stands for no value. */
  boolean hasNullWord() {
    return isNullWord;
  }

  boolean endsWith(char last) {
    return to > from && bytes[to - 1] == last;
  }

  /** The text, which is not kept. */
  String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private void readAscii(byte[] buffer, int start, int end) {
    bytes = buffer;
    from = start;
    to = end;
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (from < to && isBlank(bytes[to - 1])) {
      to--;
    }
    isTrimmed = to - from != end - start;
  }

  private void readLetters(String cell) {
    StringBuilder seen = new StringBuilder(cell.length());
    StringBuilder spaced = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (UNSEEN.indexOf(c) < 0) {
        seen.append(c);
        spaced.append(ODD_BLANKS.indexOf(c) < 0 ? c : ' ');
      }
    }
    hadUnseen = seen.length() != cell.length();
    isComposed = !Normalizer.isNormalized(cell, Normalizer.Form.NFC);
    String text = composed(spaced);
    int first = 0;
    int last = text.length();
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (first < last && isBlank(text.charAt(last - 1))) {
      last--;
    }
    text = text.substring(first, last);
    isTrimmed = !text.equals(composed(seen));
    bytes = text.getBytes(StandardCharsets.UTF_8);
    from = 0;
    to = bytes.length;
  }

  private static String composed(CharSequence text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text.toString()
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isBlank(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private boolean isNullWord() {
    return switch (to - from) {
      case 1 -> bytes[from] == '-';
      case 2 -> is("--") || is("\\N");
      case 3 -> is("N/A") || is("n/a");
      case 4 -> is("NULL") || is("null") || is("#N/A");
      case 6 -> is("(null)");
      default -> false;
    };
  }

  private boolean is(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (bytes[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
