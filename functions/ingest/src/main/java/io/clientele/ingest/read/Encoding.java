package io.clientele.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the bytes of a file stand for characters, found from the bytes alone.
 *
 * @param bomBytes length of the byte order mark, which is no part of the text
 * @param end of the text, where the file goes on with nothing but filling
 * @param isBroken some bytes may stand for nothing: the rows that hold them cannot be trusted
 */
public record Encoding(Charset charset, int bomBytes, long end, boolean isBroken) {
  private static final int HEAD = 1 << 16;
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** What {@link CellsFile} writes. */
  static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, Long.MAX_VALUE, false);

  /**
   * Finds the encoding of a file that {@link FileKind} takes for text.
   *
   * @throws UnreadableFile when it is no text, or says of itself what is not true
   */
  static Encoding detect(Path file) throws IOException, UnreadableFile {
    byte[] head = head(file);
    long size = Files.size(file);
    if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
      return marked(head, UTF_32LE, 4, size);
    }
    if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
      return marked(head, UTF_32BE, 4, size);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return marked(head, StandardCharsets.UTF_16LE, 2, size);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return marked(head, StandardCharsets.UTF_16BE, 2, size);
    }
    long end = TextEnd.of(file);
    byte[] text = Arrays.copyOf(head, (int) Math.min(head.length, end));
    if (hasZeros(text)) {
      Optional<Charset> wide = WideEncoding.of(head);
      return new Encoding(wide.orElseThrow(FileKind::binary), 0, size, true);
    }
    return narrow(file, head, end);
  }

  private static Encoding narrow(Path file, byte[] head, long end)
      throws IOException, UnreadableFile {
    Utf8Scan scan = Utf8Scan.of(file, end);
    if (scan.hasZeros()) {
      throw FileKind.binary();
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      if (!scan.isValid() && !scan.hasCharacters()) {
        throw wrong(StandardCharsets.UTF_8);
      }
      return new Encoding(StandardCharsets.UTF_8, 3, end, !scan.isValid());
    }
    if (scan.isValid() || scan.isMostlyValid()) {
      return new Encoding(StandardCharsets.UTF_8, 0, end, !scan.isValid());
    }
    return new Encoding(SingleByteGuess.of(file), 0, end, true);
  }

  /** A mark at the beginning is a promise that the bytes behind it must keep. */
  private static Encoding marked(byte[] head, Charset charset, int bomBytes, long size)
      throws UnreadableFile {
    byte[] text = Arrays.copyOfRange(head, bomBytes, head.length);
    if (text.length > 0 && !hasZeros(text)) {
      throw wrong(charset);
    }
    return new Encoding(charset, bomBytes, size, true);
  }

  private static UnreadableFile wrong(Charset charset) {
    return new UnreadableFile(
        "wrong_encoding",
        "The file says at its beginning that its characters are %s, which they are not. Export the list again as CSV UTF-8."
            .formatted(charset.name()));
  }

  /** The text in UTF-8, without byte order mark. */
  public InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    bytes.skipNBytes(bomBytes);
    if (end < Long.MAX_VALUE) {
      bytes = new LeadingBytes(bytes, end - bomBytes);
    }
    return charset.equals(StandardCharsets.UTF_8)
        ? bytes
        : new TranscodedInput(new BufferedInputStream(bytes, 1 << 16), charset);
  }

  /** Every byte of this part of the opened text stands for something. */
  boolean isSound(byte[] utf8, int from, int to) {
    return !isBroken
        || (charset.equals(StandardCharsets.UTF_8)
            ? Utf8Scan.isValid(utf8, from, to)
            : !TranscodedInput.hasFaults(utf8, from, to));
  }

  private static boolean hasZeros(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
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
}
