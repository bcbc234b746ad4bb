package io.clientele.tests.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where things are. */
public final class Repository {
  private Repository() {}

  /** The folder of the project. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no template.yaml above the tests");
    }
    return folder;
  }

  /** A folder of real exports; the test is skipped with a message where it is missing. */
  static Path sharedData(String name) {
    Path folder = root().resolve("../shared/data").resolve(name).normalize();
    assumeTrue(Files.isDirectory(folder), () -> "skipped: no real exports at " + folder);
    return folder;
  }
}
