package io.clientele.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a file stand for characters, found from the bytes alone.
 *
 * @param bomBytes length of the byte order mark, which is no part of the text
 * @param isBroken UTF-8 in which a few bytes are none: the rows that hold them cannot be trusted
 */
public record Encoding(Charset charset, int bomBytes, boolean isBroken) {
  static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, false);
  private static final int HEAD = 4096;

  /** Finds the encoding of a file that {@link FileKind} takes for text. */
  static Encoding detect(Path file) throws IOException, UnreadableFile {
    byte[] head = head(file);
    if (startsWith(head, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, false);
    }
    if (hasZeros(head, 1)) {
      return new Encoding(StandardCharsets.UTF_16LE, 0, false);
    }
    if (hasZeros(head, 0)) {
      return new Encoding(StandardCharsets.UTF_16BE, 0, false);
    }
    Utf8Scan scan = Utf8Scan.of(file);
    if (scan.hasZeros()) {
      throw FileKind.binary();
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3, !scan.isValid());
    }
    if (scan.isValid() || scan.isMostlyValid()) {
      return new Encoding(StandardCharsets.UTF_8, 0, !scan.isValid());
    }
    return new Encoding(SingleByteGuess.of(file), 0, false);
  }

  /** The text in UTF-8, without byte order mark. */
  public InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    bytes.skipNBytes(bomBytes);
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes
        : new TranscodedInput(new BufferedInputStream(bytes, 1 << 16), charset);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Latin text in UTF-16 has a zero in most bytes of one parity and in none of the other. */
  private static boolean hasZeros(byte[] head, int parity) {
    int pairs = head.length / 2;
    int zeros = 0;
    for (int i = 0; i < 2 * pairs; i++) {
      if (head[i] == 0) {
        if (i % 2 != parity) {
          return false;
        }
        zeros++;
      }
    }
    return pairs > 0 && zeros > 0.6 * pairs;
  }
}
