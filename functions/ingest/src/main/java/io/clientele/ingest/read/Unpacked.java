package io.clientele.ingest.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file as it is, or what a gzip archive holds; found by its first bytes, not by its name. */
final class Unpacked {
  private Unpacked() {}

  static Path of(Path file, Path directory, Limits limits) throws IOException, UnreadableFile {
    long size = Files.size(file);
    limits.check(size);
    if (!isGzip(file)) {
      return file;
    }
    Path target = directory.resolve("unpacked");
    limits.check(unpack(file, target, size, limits));
    return target;
  }

  static boolean isGzip(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.read() == 0x1f && bytes.read() == 0x8b;
    }
  }

  private static long unpack(Path file, Path target, long packed, Limits limits)
      throws IOException, UnreadableFile {
    long total = 0;
    byte[] chunk = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file);
        OutputStream out = Files.newOutputStream(target)) {
      InputStream text = open(bytes);
      for (int n = read(text, chunk); n > 0; n = read(text, chunk)) {
        total += n;
        limits.check(total);
        if (total > BoundedInput.HARMLESS && total / packed > limits.packingRatio()) {
          throw limits.suspiciousArchive();
        }
        out.write(chunk, 0, n);
      }
    }
    return total;
  }

  private static InputStream open(InputStream bytes) throws IOException, UnreadableFile {
    try {
      return new GZIPInputStream(bytes, 1 << 16);
    } catch (EOFException | ZipException e) {
      throw broken();
    }
  }

  /** The faults of the archive, told from those of the disk. */
  private static int read(InputStream text, byte[] chunk) throws IOException, UnreadableFile {
    try {
      return text.read(chunk);
    } catch (EOFException | ZipException e) {
      throw broken();
    }
  }

  private static UnreadableFile broken() {
    return new UnreadableFile(
        "broken_archive",
        "The gzip archive is damaged or was cut off, so its end is missing. Pack the list again and wait until the upload has finished.");
  }
}
