package io.clientele.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of one upload's files, gone with everything in it when closed. */
record WorkDirectory(Path path) implements Closeable {
  static WorkDirectory in(Path parent) throws IOException {
    return new WorkDirectory(Files.createTempDirectory(parent, "upload-"));
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
