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

  /** Returns 0 although files were refused: their reasons are the result. */
  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    for (Path file : files) {
      Path temporary = Files.createTempDirectory("clientele-read");
      try {
        read(file, temporary);
      } finally {
        delete(temporary);
      }
    }
    return 0;
  }

  private void read(Path file, Path temporary) throws IOException {
    Path target = out.resolve(String.valueOf(file.getFileName()));
    try {
      Head head = Head.of(file, temporary, Limits.STANDARD);
      Layout layout = Layout.guess(head);
      try (PlainSink sink =
          new PlainSink(new CellWriter(Files.newOutputStream(target), ',', "\r\n"))) {
        sink.header(layout.header());
        new TableReader(head, layout, Limits.STANDARD).read(sink);
      }
    } catch (UnreadableFile refusal) {
      Files.deleteIfExists(target);
      Files.writeString(
          out.resolve(file.getFileName() + ".error"), file + ": " + refusal.getMessage() + "\n");
    }
  }

  private record PlainSink(CellWriter writer) implements RowSink, AutoCloseable {
    void header(List<String> names) throws IOException {
      if (!names.isEmpty()) {
        writer.row(names);
      }
    }

    @Override
    public void row(RecordReader record, int width) throws IOException {
      for (int i = 0; i < width; i++) {
        writer.cell(record.buffer(), record.start(i), record.end(i));
      }
      writer.endRow();
    }

    @Override
    public void refused(RecordReader record, String reason) {
      // Only the table is asked for.
    }

    @Override
    public void close() throws IOException {
      writer.close();
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
