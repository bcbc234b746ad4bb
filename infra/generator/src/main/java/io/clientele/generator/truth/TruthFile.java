package io.clientele.generator.truth;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plain CSV file of truths; its values never need quoting. */
final class TruthFile implements Closeable {
  private final BufferedWriter writer;

  TruthFile(Path path, Object... headers) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    write(headers);
  }

  void write(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(String.valueOf(cells[i]));
    }
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
