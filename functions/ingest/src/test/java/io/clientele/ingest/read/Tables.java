package io.clientele.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the reader makes of bytes. */
final class Tables {
  private final Path directory;

  Tables(Path directory) {
    this.directory = directory;
  }

  /**
   * A table that was read.
   *
   * @param rows line and cells
   * @param refused line and reason
   */
  record Table(
      Head head, List<String> header, List<List<String>> rows, List<List<String>> refused) {}

  Table read(byte[] file) throws IOException, UnreadableFile {
    return read(file, Limits.STANDARD);
  }

  Table read(byte[] file, Limits limits) throws IOException, UnreadableFile {
    Path folder = Files.createTempDirectory(directory, "table");
    Path input = Files.write(folder.resolve("input"), file);
    Head head = Head.of(input, folder, limits);
    CanonicalTable table = CanonicalTable.write(head, Layout.guess(head), folder, limits);
    return new Table(
        head,
        table.layout().header(),
        records(table.rows(), table.delimiter()),
        records(table.refused(), table.delimiter()).stream()
            .map(cells -> cells.subList(0, 2))
            .toList());
  }

  private static List<List<String>> records(Path file, char delimiter)
      throws IOException, UnreadableFile {
    List<List<String>> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(
            Files.newInputStream(file),
            Dialect.exact(delimiter, '"', '"'),
            Limits.STANDARD.withColumns(10_000))) {
      while (reader.next()) {
        records.add(List.of(reader.cells()));
      }
    }
    return records;
  }
}
