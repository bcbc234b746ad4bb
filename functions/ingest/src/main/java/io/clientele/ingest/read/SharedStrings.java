package io.clientele.ingest.read;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The texts that cells refer to by number. They lie in a file, since they may be any size. */
final class SharedStrings implements Closeable {
  private final Arena arena;
  private final MemorySegment bytes;
  private final long[] ends;
  private final int count;

  private SharedStrings(Arena arena, MemorySegment bytes, long[] ends, int count) {
    this.arena = arena;
    this.bytes = bytes;
    this.ends = ends;
    this.count = count;
  }

  /** The text, empty where there is none of that number. */
  String text(int index) {
    if (index < 0 || index >= count) {
      return "";
    }
    long from = index == 0 ? 0 : ends[index - 1];
    byte[] copy = bytes.asSlice(from, ends[index] - from).toArray(ValueLayout.JAVA_BYTE);
    return new String(copy, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    arena.close();
  }

  /** Collects texts in their order. */
  static final class Collector implements Closeable {
    private final Path file;
    private final OutputStream output;
    private long[] ends = new long[1024];
    private int count;
    private long size;

    Collector(Path file) throws IOException {
      this.file = file;
      output = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    void add(String text) throws IOException {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      output.write(utf8);
      size += utf8.length;
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = size;
    }

    SharedStrings collected() throws IOException {
      close();
      Arena arena = Arena.ofConfined();
      try (FileChannel channel = FileChannel.open(file)) {
        MemorySegment bytes =
            size == 0
                ? MemorySegment.NULL
                : channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        return new SharedStrings(arena, bytes, ends, count);
      }
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
