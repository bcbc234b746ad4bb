package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of any encoding, read as UTF-8. Bytes that stand for nothing become U+FFFF, which no text
 * holds: what the text itself has lost before is U+FFFD.
 */
final class TranscodedInput extends InputStream {
  private static final int CHUNK = 1 << 16;
  static final char FAULT = '\uFFFF';

  private final InputStream source;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer in = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer characters = CharBuffer.allocate(CHUNK).flip();
  private final ByteBuffer out = ByteBuffer.allocate(3 * CHUNK + 16).flip();
  private boolean ended;

  TranscodedInput(InputStream source, Charset charset) {
    this.source = source;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(FAULT));
    encoder.onMalformedInput(CodingErrorAction.REPLACE);
  }

  /** Some bytes that this part comes from stand for nothing. */
  static boolean hasFaults(byte[] utf8, int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (utf8[i] == (byte) 0xEF && utf8[i + 1] == (byte) 0xBF && utf8[i + 2] == (byte) 0xBF) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int read() throws IOException {
    return out.hasRemaining() || refill() ? out.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!out.hasRemaining() && !refill()) {
      return -1;
    }
    int count = Math.min(length, out.remaining());
    out.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private boolean refill() throws IOException {
    out.clear();
    while (out.position() == 0 && !ended) {
      in.compact();
      int read = source.read(in.array(), in.position(), in.remaining());
      ended = read < 0;
      in.position(in.position() + Math.max(read, 0)).flip();
      characters.compact();
      decoder.decode(in, characters, ended);
      if (ended) {
        decoder.flush(characters);
      }
      characters.flip();
      encoder.encode(characters, out, ended);
    }
    out.flip();
    return out.hasRemaining();
  }
}
