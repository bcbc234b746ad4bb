package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the characters beyond ASCII in a file, and the bytes that are no UTF-8. */
final class Utf8Scan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private long characters;
  private long invalid;
  private long zeros;
  private int missing;
  private int low = 0x80;
  private int high = 0xBF;

  private Utf8Scan() {}

  /**
   * Scans a file.
   *
   * @param end behind the last byte that counts
   */
  static Utf8Scan of(Path file, long end) throws IOException {
    Utf8Scan scan = new Utf8Scan();
    byte[] chunk = new byte[1 << 18];
    try (InputStream bytes = new LeadingBytes(Files.newInputStream(file), end)) {
      for (int n = bytes.read(chunk); n > 0; n = bytes.read(chunk)) {
        scan.accept(chunk, n);
      }
    }
    scan.end();
    return scan;
  }

  static boolean isValid(byte[] bytes, int from, int to) {
    Utf8Scan scan = new Utf8Scan();
    for (int i = from; i < to; i++) {
      scan.accept(bytes[i] & 0xff);
    }
    scan.end();
    return scan.isValid();
  }

  boolean isValid() {
    return invalid == 0;
  }

  /** Some character beyond ASCII, behind the mark that a file may begin with. */
  boolean hasCharacters() {
    return characters > 1;
  }

  /** UTF-8 with a few broken places, not another encoding: that has hardly a valid sequence. */
  boolean isMostlyValid() {
    return characters > 20 * invalid;
  }

  /** A zero byte stands in no text. */
  boolean hasZeros() {
    return zeros > 0;
  }

  /** Eight bytes of ASCII without a zero among them. */
  private static boolean isPlain(long eight) {
    return (((eight - ONES) | eight) & HIGH_BITS) == 0;
  }

  private void accept(byte[] chunk, int length) {
    int i = 0;
    while (i < length) {
      if (missing == 0) {
        while (i + 8 <= length && isPlain((long) LONGS.get(chunk, i))) {
          i += 8;
        }
        if (i == length) {
          return;
        }
      }
      accept(chunk[i++] & 0xff);
    }
  }

  /** One step of the well-formed byte sequences of the Unicode standard, table 3-7. */
  private void accept(int b) {
    if (missing > 0) {
      if (b >= low && b <= high) {
        low = 0x80;
        high = 0xBF;
        if (--missing == 0) {
          characters++;
        }
        return;
      }
      invalid++;
      missing = 0;
      low = 0x80;
      high = 0xBF;
    }
    if (b < 0x80) {
      zeros += b == 0 ? 1 : 0;
      return;
    }
    if (b >= 0xC2 && b <= 0xDF) {
      missing = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      missing = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      high = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      missing = 3;
      low = b == 0xF0 ? 0x90 : 0x80;
      high = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      invalid++;
    }
  }

  private void end() {
    if (missing > 0) {
      invalid++;
    }
  }
}
