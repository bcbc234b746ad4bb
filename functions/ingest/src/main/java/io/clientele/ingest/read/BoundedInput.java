package io.clientele.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What an archive unpacks to, up to a limit. */
final class BoundedInput extends FilterInputStream {
  /** Below this size even an extreme ratio does no harm. */
  static final long HARMLESS = 16 << 20;

  private final long packed;
  private final Limits limits;
  private long total;

  /** The limit was met; the refusal says which. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient UnreadableFile refusal;

    Exceeded(UnreadableFile refusal) {
      super(refusal);
      this.refusal = refusal;
    }

    UnreadableFile refusal() {
      return refusal;
    }
  }

  /**
   * Watches over an unpacking stream.
   *
   * @param packed bytes that it is made from
   */
  BoundedInput(InputStream unpacked, long packed, Limits limits) {
    super(unpacked);
    this.packed = Math.max(1, packed);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int bytes) throws Exceeded {
    total += bytes;
    if (bytes > 0) {
      try {
        limits.check(total);
      } catch (UnreadableFile tooLarge) {
        throw new Exceeded(tooLarge);
      }
      if (total > HARMLESS && total / packed > limits.packingRatio()) {
        throw new Exceeded(limits.suspiciousArchive());
      }
    }
  }
}
