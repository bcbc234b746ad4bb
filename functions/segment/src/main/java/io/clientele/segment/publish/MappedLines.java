package io.clientele.segment.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The lines of a file by their numbers, read where they lie: they may be more than the heap holds.
 */
final class MappedLines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Arena arena;
  private final MemorySegment file;

  /** Where each line begins, in bytes, and after them the size of the file. */
  private final long[] starts;

  private byte[] line = new byte[BUFFER];

  private MappedLines(Arena arena, MemorySegment file, long[] starts) {
    this.arena = arena;
    this.file = file;
    this.starts = starts;
  }

  /** Every line of the file ends with a line feed. */
  static MappedLines of(Path path) throws IOException {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      return new MappedLines(arena, file, starts(file));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  private static long[] starts(MemorySegment file) {
    long[] starts = new long[1024];
    int count = 1;
    byte[] buffer = new byte[BUFFER];
    for (long at = 0; at < file.byteSize(); at += BUFFER) {
      int read = (int) Math.min(BUFFER, file.byteSize() - at);
      MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, buffer, 0, read);
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
          }
          starts[count++] = at + i + 1;
        }
      }
    }
    return Arrays.copyOf(starts, count);
  }

  int count() {
    return starts.length - 1;
  }

  /** Writes a line without its line feed. */
  void write(int number, OutputStream out) throws IOException {
    int length = (int) (starts[number + 1] - starts[number] - 1);
    if (length > line.length) {
      line = new byte[length];
    }
    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, starts[number], line, 0, length);
    out.write(line, 0, length);
  }

  @Override
  public void close() {
    arena.close();
  }
}
