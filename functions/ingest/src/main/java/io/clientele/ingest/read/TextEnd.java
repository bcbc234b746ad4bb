package io.clientele.ingest.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Where the text of a file ends: some programs fill the last block, or mark the end as DOS did. */
final class TextEnd {
  private static final int BLOCK = 1 << 16;
  private static final int CTRL_Z = 0x1A;

  private TextEnd() {}

  /** The length of the file without the zeros and end marks behind its text. */
  static long of(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long end = bytes.length();
      byte[] block = new byte[BLOCK];
      while (end > 0) {
        int length = (int) Math.min(BLOCK, end);
        bytes.seek(end - length);
        bytes.readFully(block, 0, length);
        int kept = length;
        while (kept > 0 && (block[kept - 1] == 0 || block[kept - 1] == CTRL_Z)) {
          kept--;
        }
        end -= length - kept;
        if (kept > 0) {
          return end;
        }
      }
      return 0;
    }
  }
}
