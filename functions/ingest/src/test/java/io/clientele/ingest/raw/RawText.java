package io.clientele.ingest.raw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The characters of a text file, as far as line ends, quotation marks and ASCII go. */
public final class RawText {
  private static final String[] MARKED = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "UTF-8"};

  private RawText() {}

  /** Every single-byte encoding has ASCII's bytes for what is counted here. */
  public static String of(byte[] bytes) {
    for (String name : MARKED) {
      Charset charset = Charset.forName(name);
      byte[] mark = "\uFEFF".getBytes(charset);
      if (begins(bytes, mark)) {
        return new String(bytes, charset).substring(1);
      }
    }
    int zeros = 0;
    for (int i = 0; i < Math.min(bytes.length, 1000); i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros > 100) {
      return new String(bytes, wide(bytes, zeros));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static Charset wide(byte[] bytes, int zeros) {
    boolean isBig = bytes[0] == 0;
    boolean isFour = zeros > 0.6 * Math.min(bytes.length, 1000);
    return Charset.forName((isFour ? "UTF-32" : "UTF-16") + (isBig ? "BE" : "LE"));
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    boolean begins = bytes.length >= mark.length;
    for (int i = 0; begins && i < mark.length; i++) {
      begins = bytes[i] == mark[i];
    }
    return begins;
  }

  /** Letters and digits in their order: what no reading of delimiters and quotes may change. */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars()
        .filter(c -> c < 128 && Character.isLetterOrDigit(c))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
