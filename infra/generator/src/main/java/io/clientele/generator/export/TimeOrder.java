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
 * Puts lines in the order of their time, however many they are: they are spilled into a file a week
 * and only one week is sorted in memory at a time. Lines of one second stay in the order they came.
 */
final class TimeOrder {
  private static final int DAYS_IN_BUCKET = 7;
  private static final long SECONDS_A_DAY = 86_400;
  private static final int BUFFER = 1 << 15;

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
  private final Period period;
  private final List<ByteArrayOutputStream> buffers = new ArrayList<>();

  TimeOrder(Path folder, Period period) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.period = period;
    for (int i = 0; i <= period.days() / DAYS_IN_BUCKET; i++) {
      buffers.add(new ByteArrayOutputStream());
    }
  }

  void add(LocalDateTime at, String mark, String text) throws IOException {
    long days = at.toLocalDate().toEpochDay() - period.from().toEpochDay();
    int bucket = (int) (days / DAYS_IN_BUCKET);
    ByteArrayOutputStream buffer = buffers.get(bucket);
    String record = at.toEpochSecond(ZoneOffset.UTC) + "\t" + mark + "\t" + text + "\n";
    buffer.writeBytes(record.getBytes(StandardCharsets.UTF_8));
    if (buffer.size() > BUFFER) {
      spill(bucket);
    }
  }

  /** Hands out all lines in order and deletes the spilled files. */
  void drain(Sink sink) throws IOException {
    for (int bucket = 0; bucket < buffers.size(); bucket++) {
      spill(bucket);
      for (Line line : sorted(bucket)) {
        sink.accept(line);
      }
      Files.deleteIfExists(file(bucket));
    }
    Files.delete(folder);
  }

  private List<Line> sorted(int bucket) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (var records = Files.lines(file(bucket), StandardCharsets.UTF_8)) {
      records.forEach(record -> lines.add(parse(record)));
    }
    lines.sort(Comparator.comparingLong(Line::second));
    return lines;
  }

  private static Line parse(String record) {
    int tab = record.indexOf('\t');
    long second = Long.parseLong(record.substring(0, tab));
    int textTab = record.indexOf('\t', tab + 1);
    return new Line(second, record.substring(tab + 1, textTab), record.substring(textTab + 1));
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
