package io.clientele.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code quarantine/<upload_id>.csv}, as ingest wrote them. */
final class QuarantineFiles {
  private QuarantineFiles() {}

  static void copy(Path lake, Path out) throws IOException {
    Path source = lake.resolve("quarantine");
    Path target = Files.createDirectories(out.resolve("quarantine"));
    if (!Files.isDirectory(source)) {
      return;
    }
    try (var files = Files.list(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
