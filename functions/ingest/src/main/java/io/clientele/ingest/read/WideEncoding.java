package io.clientele.ingest.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tells UTF-16 and UTF-32 without a byte order mark: what parts a list, blanks, digits, delimiters
 * and line ends, has zeros in it in every language.
 */
final class WideEncoding {
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /** Of the characters of any list so many are ASCII. */
  private static final double ASCII_SHARE = 0.02;

  private WideEncoding() {}

  /** The encoding of text with zeros in it, none where it is no text. */
  static Optional<Charset> of(byte[] head) {
    return CANDIDATES.stream().filter(candidate -> isText(head, candidate)).findFirst();
  }

  /** The bytes are text in that encoding, as far as they go. */
  static boolean isText(byte[] head, Charset charset) {
    int unit = charset.name().startsWith("UTF-32") ? 4 : 2;
    int whole = head.length / unit * unit;
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer characters = CharBuffer.allocate(whole + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(head, 0, whole), characters, false);
    if (result.isError() || whole == 0) {
      return false;
    }
    characters.flip();
    int ascii = 0;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
      if ((isControl && c != 0x1A && c != 0x85) || c == '\uFFFE' || c == '\uFFFF') {
        return false;
      }
      boolean isAssigned = Character.isSurrogate(c) || Character.isDefined(c);
      if (!isAssigned) {
        return false;
      }
      ascii += c < 0x80 ? 1 : 0;
    }
    return ascii >= ASCII_SHARE * characters.length();
  }
}
