package io.clientele.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele read}: what the reader sees in files, as plain CSV. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Writes what the reader sees in each file as RFC 4180 CSV in UTF-8.")
public final class ReadCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to read")
  private List<Path> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "OUT", description = "folder to write to")
  private Path out = Path.of("");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ReadCommand()).execute(arguments));
  }

  /**
   * Returns 0 although files were refused: their reasons are the result; 1 where one is missing.
   */
  @Override
  public Integer call() throws IOException, UnreadableFile {
    Files.createDirectories(out);
    int missing = 0;
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        System.err.printf("%s is not a file that can be read.%n", file);
        missing++;
        continue;
      }
      Path temporary = Files.createTempDirectory("clientele-read");
      try {
        read(file, temporary);
      } finally {
        delete(temporary);
      }
    }
    return missing == 0 ? 0 : 1;
  }

  private void read(Path file, Path temporary) throws IOException, UnreadableFile {
    String name = String.valueOf(file.getFileName());
    try {
      Parts parts = Parts.of(file, temporary, Limits.STANDARD);
      if (parts.own().isPresent()) {
        read(file, parts.own().get(), temporary, name);
      }
      for (Part member : parts.members()) {
        // A workbook's first sheet takes the name of the file, so its others stand beside it.
        String separator = parts.own().isPresent() ? "." : "/";
        Path folder = Files.createTempDirectory(temporary, "member");
        read(file, member, folder, name + separator + member.name());
      }
    } catch (UnreadableFile refusal) {
      refuse(file, file, refusal, name);
    }
  }

  private void read(Path file, Part part, Path temporary, String name)
      throws IOException, UnreadableFile {
    Path target = target(name);
    try {
      Head head = Head.of(part, temporary, Limits.STANDARD);
      Layout layout = Layout.guess(head);
      try (PlainSink sink =
          new PlainSink(new CellWriter(Files.newOutputStream(target), ',', "\r\n"), layout)) {
        new TableReader(head, layout, Limits.STANDARD).read(sink);
        sink.requireSound();
      }
    } catch (UnreadableFile refusal) {
      Files.deleteIfExists(target);
      refuse(file, part.file(), refusal, name);
    }
  }

  private void refuse(Path file, Path text, UnreadableFile refusal, String name)
      throws IOException, UnreadableFile {
    if (refusal.reason().equals("empty_file")) {
      copyBlank(text, target(name));
    }
    Files.writeString(target(name + ".error"), file + ": " + refusal.getMessage() + "\n");
  }

  /** Members of an archive may lie in folders. */
  private Path target(String name) throws IOException {
    Path target = out.resolve(name).normalize();
    if (!target.startsWith(out.normalize())) {
      throw new IOException("%s would be written outside of %s".formatted(name, out));
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return target;
  }

  /** The table of an empty file is empty, too; that of blank lines has nothing in its cells. */
  private static void copyBlank(Path file, Path target) throws IOException, UnreadableFile {
    try (RecordReader records =
            new RecordReader(Files.newInputStream(file), Dialect.RFC_4180, Limits.STANDARD);
        CellWriter writer = new CellWriter(Files.newOutputStream(target), ',', "\r\n")) {
      while (records.next()) {
        writer.record(records, records.size());
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      paths.sorted(Comparator.reverseOrder()).forEach(ReadCommand::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
