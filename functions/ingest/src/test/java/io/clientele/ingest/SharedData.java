package io.clientele.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Real exports beside the repository; tests over them are skipped where they are missing. */
public final class SharedData {
  private SharedData() {}

  public static Path file(String name) {
    Path file = root().resolve("../shared/data").resolve(name).normalize();
    assumeTrue(Files.exists(file), file + " is missing");
    return file;
  }

  /** The root of the repository. */
  static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("template.yaml"))) {
      directory = Objects.requireNonNull(directory.getParent(), "no template.yaml above");
    }
    return directory;
  }
}
