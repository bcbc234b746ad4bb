package io.clientele.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the beginning of a file shows: enough to recognise it, before any row is read for good.
 *
 * @param text the file itself, unpacked
 * @param records the first records that are not blank
 */
public record Head(Path text, Encoding encoding, Dialect dialect, List<HeadRecord> records) {
  private static final int SAMPLE = 1 << 18;
  private static final int RECORDS = 200;

  /**
   * One record of the head.
   *
   * @param line where it begins, from 1
   */
  public record HeadRecord(long line, List<String> cells) {}

  public Head {
    records = List.copyOf(records);
  }

  /**
   * Looks at a file.
   *
   * @param directory where an archive is unpacked
   * @throws UnreadableFile when it is no delimited text, or empty
   */
  public static Head of(Path file, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    Path text = Unpacked.of(file, directory, limits);
    FileKind.requireText(text);
    Encoding encoding = Encoding.detect(text);
    byte[] sample;
    boolean isWhole;
    try (InputStream utf8 = encoding.open(text)) {
      sample = utf8.readNBytes(SAMPLE);
      isWhole = utf8.read() < 0;
    }
    DialectDetector.Found found = DialectDetector.detect(sample, isWhole, limits);
    Dialect dialect = found.dialect();
    List<HeadRecord> records = records(sample, isWhole, found, limits);
    if (records.isEmpty()) {
      throw new UnreadableFile(
          "empty_file",
          "The file holds blank lines only. Export the list again and check that it has rows before you upload it.");
    }
    return new Head(text, encoding, dialect, records);
  }

  private static List<HeadRecord> records(
      byte[] sample, boolean isWhole, DialectDetector.Found found, Limits limits)
      throws IOException {
    List<HeadRecord> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(
            new ByteArrayInputStream(sample), found.dialect(), limits, found.width())) {
      while (records.size() < RECORDS && reader.next()) {
        if (!isWhole && reader.unclosedQuote().isPresent()) {
          return records;
        }
        if (!reader.isBlank()) {
          records.add(new HeadRecord(reader.line(), List.of(reader.cells())));
        }
      }
    } catch (UnreadableFile cutOff) {
      // The whole file is read later, which tells whether this is a fault or the end of the sample.
      return records.isEmpty() ? List.of(new HeadRecord(1, List.of(""))) : records;
    }
    if (!isWhole && records.size() > 1 && records.size() < RECORDS) {
      records.removeLast();
    }
    return records;
  }
}
