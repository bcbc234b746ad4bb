package io.clientele.tests.conservation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Counts the records of delimited text by its line ends and quotation marks alone. */
final class CsvRecords {
  private static final String DELIMITERS = ",;|";
  private static final int GZIP = 0x8b1f;

  private CsvRecords() {}

  /**
   * Records in which something stands, the header one of them.
   *
   * @return empty where the bytes are no text of one byte a letter or UTF-8, or a quotation mark is
   *     left open
   */
  static OptionalLong count(byte[] content) {
    byte[] bytes = unpacked(content);
    for (byte each : bytes) {
      if (each == 0) {
        return OptionalLong.empty();
      }
    }
    // Line ends and quotation marks are the same bytes in all of those encodings.
    return countText(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static OptionalLong countText(String text) {
    long records = 0;
    boolean isQuoted = false;
    boolean isBlank = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        isQuoted = !isQuoted;
      }
      boolean isEnd = !isQuoted && (letter == '\n' || letter == '\r');
      if (isEnd) {
        records += isBlank ? 0 : 1;
        isBlank = true;
      } else {
        isBlank &= Character.isWhitespace(letter) || DELIMITERS.indexOf(letter) >= 0;
      }
    }
    records += isBlank ? 0 : 1;
    return isQuoted ? OptionalLong.empty() : OptionalLong.of(records);
  }

  private static byte[] unpacked(byte[] content) {
    boolean isGzip = content.length > 2 && ((content[0] & 0xff) | (content[1] & 0xff) << 8) == GZIP;
    if (!isGzip) {
      return content;
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      // Cut short: as it is, it has a zero byte and is not counted.
      return new byte[1];
    }
  }
}
