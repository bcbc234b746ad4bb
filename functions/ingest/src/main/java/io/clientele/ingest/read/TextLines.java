package io.clientele.ingest.read;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The lines of a text one by one, none longer than a limit. */
final class TextLines implements Closeable {
  private final Reader text;
  private final int longest;
  private final StringBuilder current = new StringBuilder();
  private long line;
  private int ahead = -2;

  TextLines(InputStream utf8, int longest) {
    text = new BufferedReader(new InputStreamReader(utf8, StandardCharsets.UTF_8), 1 << 16);
    this.longest = longest;
  }

  /** Moves to the next line; one that is too long is read up to the limit only. */
  boolean next() throws IOException {
    current.setLength(0);
    line++;
    int c = ahead == -2 ? text.read() : ahead;
    ahead = -2;
    if (c < 0) {
      ahead = -1;
      return false;
    }
    while (c >= 0 && c != '\n' && c != '\r' && current.length() <= longest) {
      current.append((char) c);
      c = text.read();
    }
    if (c == '\r') {
      int following = text.read();
      ahead = following == '\n' ? -2 : following;
    }
    return true;
  }

  /** Moves to the next line that is not blank. */
  boolean nextFilled() throws IOException {
    boolean more = next();
    while (more && text().isBlank()) {
      more = next();
    }
    return more;
  }

  long line() {
    return line;
  }

  String text() {
    return current.toString();
  }

  boolean isTooLong() {
    return current.length() > longest;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
