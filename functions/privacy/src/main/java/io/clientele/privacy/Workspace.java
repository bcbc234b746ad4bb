package io.clientele.privacy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of one step, gone with everything in it when closed. */
record Workspace(Path path) implements Closeable {
  static Workspace open() throws IOException {
    return new Workspace(Files.createTempDirectory("privacy").toRealPath());
  }

  /** A file that is not there yet. */
  Path file() throws IOException {
    Path file = Files.createTempFile(path, "file", "");
    Files.delete(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
