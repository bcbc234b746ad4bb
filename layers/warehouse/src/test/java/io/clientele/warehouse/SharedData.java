package io.clientele.warehouse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** The data sets beside the repository; a test is skipped where they are missing. */
final class SharedData {
  private SharedData() {}

  static Path folder(String name) {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      if (Files.exists(root.resolve("template.yaml"))) {
        Path folder = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(folder), folder + " is missing");
        return folder;
      }
    }
    throw new TestAbortedException("not inside the repository");
  }
}
