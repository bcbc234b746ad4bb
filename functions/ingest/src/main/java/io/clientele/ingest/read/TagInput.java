package io.clientele.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML of which no tag, text or comment is longer than a record may be: the parser would hold it
 * whole.
 */
final class TagInput extends FilterInputStream {
  private final Limits limits;
  private long length;
  private int last;
  private int beforeLast;

  /** What ends a comment, a section of characters or an instruction; 0 outside of them. */
  private int closing;

  TagInput(InputStream xml, Limits limits) {
    super(xml);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b > 0) {
      take(b);
    }
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    int n = super.read(target, offset, count);
    for (int i = offset; i < offset + n; i++) {
      // Zeros are halves of wide characters.
      if (target[i] != 0) {
        take(target[i]);
      }
    }
    return n;
  }

  private void take(int b) throws BoundedInput.Exceeded {
    length++;
    if (closing != 0) {
      closing = b == '>' && last == closing ? 0 : closing;
    } else if (b == '<') {
      length = 0;
    } else if (last == '<' && b == '?') {
      closing = '?';
    } else if (beforeLast == '<' && last == '!' && (b == '-' || b == '[')) {
      closing = b == '-' ? '-' : ']';
    }
    if (length > limits.recordBytes()) {
      throw new BoundedInput.Exceeded(new RecordFaults(Dialect.CELLS, limits).recordTooLong(0));
    }
    beforeLast = last;
    last = b;
  }
}
