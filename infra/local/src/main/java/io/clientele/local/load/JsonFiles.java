package io.clientele.local.load;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON that a person can read. */
final class JsonFiles {
  private static final JSON FORMAT =
      JSON.std
          .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
          .with(JSON.Feature.WRITE_NULL_PROPERTIES)
          .with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonFiles() {}

  static void write(Path file, Object value) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, FORMAT.asString(value) + System.lineSeparator());
  }
}
