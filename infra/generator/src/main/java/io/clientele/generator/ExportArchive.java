package io.clientele.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The exports of a sample company in one file. */
final class ExportArchive {
  /** The earliest that a ZIP archive can say: equal exports give equal bytes. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ExportArchive() {}

  /** Leaves out what is no upload: the settings, and what is hidden. */
  static void write(Path company, Path archive) throws IOException {
    Files.createDirectories(archive.toAbsolutePath().getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : exports(company)) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Files.copy(company.resolve(name), zip);
        zip.closeEntry();
      }
    }
  }

  private static List<String> exports(Path company) throws IOException {
    try (Stream<Path> found = Files.walk(company)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> company.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("config/") && !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
