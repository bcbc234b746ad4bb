package io.clientele.local.sqs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of entries, one a line, only ever appended to or replaced whole.
 *
 * <p>Every append reaches the operating system before it returns, so it outlives the process, if
 * not a loss of power. A last line cut short by a kill was never acknowledged and is dropped.
 */
final class Journal implements AutoCloseable {
  private final Path file;
  private BufferedWriter writer;
  private long length;

  private Journal(Path file, BufferedWriter writer) {
    this.file = file;
    this.writer = writer;
  }

  /** Opens the journal with the entries it should start from. */
  static Journal open(Path file, List<Entry> entries) throws IOException {
    Journal journal = new Journal(file, new BufferedWriter(Writer.nullWriter()));
    journal.replace(entries);
    return journal;
  }

  /** The entries of an earlier process; none when there is no file. */
  static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      String text = Files.readString(file);
      int start = 0;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        entries.add(EntryCodec.decode(text.substring(start, end)));
        start = end + 1;
      }
    }
    return entries;
  }

  /** How many entries the file holds. */
  long length() {
    return length;
  }

  void append(Entry entry) {
    try {
      write(writer, entry);
      writer.flush();
      length++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void replace(List<Entry> entries) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter writer = Files.newBufferedWriter(next)) {
      for (Entry entry : entries) {
        write(writer, entry);
      }
    }
    writer.close();
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    length = entries.size();
  }

  private static void write(BufferedWriter writer, Entry entry) throws IOException {
    writer.write(EntryCodec.encode(entry));
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
