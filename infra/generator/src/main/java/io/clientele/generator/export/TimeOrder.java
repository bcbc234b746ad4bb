package io.clientele.generator.export;

import io.clientele.generator.company.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts lines in the order of their time, however many they are: they are spilled into one file for
 * each stretch of time, and a file too large to sort in memory is parted into shorter stretches.
 * Lines of one second stay in the order they came.
 */
final class TimeOrder {
  private static final long SECONDS_A_DAY = 86_400;

  /** Seconds of a stretch, from the first parting to the last: a week, two hours, a minute. */
  private static final List<Long> STRETCHES = List.of(7 * SECONDS_A_DAY, 7_200L, 60L);

  private static final int BUFFER = 1 << 14;
  private static final long SORTED_IN_MEMORY = 12L << 20;

  /**
   * A line with its time.
   *
   * @param second of the local time, counted from 1970
   * @param mark a word that the caller attached, perhaps empty
   */
  record Line(long second, String mark, String text) {
    LocalDate day() {
      return LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_A_DAY));
    }
  }

  /** Takes the lines, oldest first. */
  interface Sink {
    void accept(Line line) throws IOException;
  }

  private final Path folder;
  private final int depth;
  private final long start;
  private final List<ByteArrayOutputStream> buffers = new ArrayList<>();

  TimeOrder(Path folder, Period period) throws IOException {
    this(folder, 0, period.from().toEpochDay() * SECONDS_A_DAY, period.days() * SECONDS_A_DAY);
  }

  private TimeOrder(Path folder, int depth, long start, long seconds) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.depth = depth;
    this.start = start;
    for (long i = 0; i * STRETCHES.get(depth) < seconds; i++) {
      buffers.add(new ByteArrayOutputStream());
    }
  }

  void add(LocalDateTime at, String mark, String text) throws IOException {
    long second = at.toEpochSecond(ZoneOffset.UTC);
    add(second, second + "\t" + mark + "\t" + text + "\n");
  }

  private void add(long second, String record) throws IOException {
    int bucket = (int) ((second - start) / STRETCHES.get(depth));
    ByteArrayOutputStream buffer = buffers.get(bucket);
    buffer.writeBytes(record.getBytes(StandardCharsets.UTF_8));
    if (buffer.size() > BUFFER) {
      spill(bucket);
    }
  }

  /** Hands out all lines in order and deletes the spilled files. */
  void drain(Sink sink) throws IOException {
    for (int bucket = 0; bucket < buffers.size(); bucket++) {
      spill(bucket);
      Path file = file(bucket);
      if (Files.size(file) <= SORTED_IN_MEMORY || depth == STRETCHES.size() - 1) {
        sort(file, sink);
      } else {
        part(bucket).drain(sink);
      }
      Files.deleteIfExists(file);
    }
    Files.delete(folder);
  }

  private static void sort(Path file, Sink sink) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (var records = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String record = records.readLine(); record != null; record = records.readLine()) {
        lines.add(parse(record));
      }
    }
    lines.sort(Comparator.comparingLong(Line::second));
    for (Line line : lines) {
      sink.accept(line);
    }
  }

  private TimeOrder part(int bucket) throws IOException {
    long stretch = STRETCHES.get(depth);
    Path parted = folder.resolve(bucket + "-parted");
    TimeOrder parts = new TimeOrder(parted, depth + 1, start + bucket * stretch, stretch);
    try (var records = Files.newBufferedReader(file(bucket), StandardCharsets.UTF_8)) {
      for (String record = records.readLine(); record != null; record = records.readLine()) {
        parts.add(parse(record).second(), record + "\n");
      }
    }
    return parts;
  }

  private static Line parse(String record) {
    int tab = record.indexOf('\t');
    int textTab = record.indexOf('\t', tab + 1);
    return new Line(
        Long.parseLong(record.substring(0, tab)),
        record.substring(tab + 1, textTab),
        record.substring(textTab + 1));
  }

  private void spill(int bucket) throws IOException {
    ByteArrayOutputStream buffer = buffers.get(bucket);
    Files.write(
        file(bucket), buffer.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    buffer.reset();
  }

  private Path file(int bucket) {
    return folder.resolve(Integer.toString(bucket));
  }
}
