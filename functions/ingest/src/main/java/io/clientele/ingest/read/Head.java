package io.clientele.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the beginning of a file shows: enough to recognise it, before any row is read for good.
 *
 * @param text the file itself, unpacked, or its table as text
 * @param records the first records that are not blank
 * @param note what people should know of the file, such as which sheet was read
 */
public record Head(
    Path text,
    Encoding encoding,
    Dialect dialect,
    List<HeadRecord> records,
    Optional<String> note) {
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
   * Looks at a file that holds one table.
   *
   * @param directory where an archive is unpacked and what is no text is written as one
   * @throws UnreadableFile when it holds none, or is empty
   */
  public static Head of(Path file, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    Part own =
        Parts.of(file, directory, limits)
            .own()
            .orElseThrow(
                () ->
                    new UnreadableFile(
                        "several_files",
                        "The archive holds several files. Unpack it and read each of them."));
    return of(own, directory, limits);
  }

  /** Looks at one of the tables of a file. */
  public static Head of(Part part, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    if (part.refusal().isPresent()) {
      throw part.refusal().get();
    }
    limits.check(part.size());
    FileKind kind = FileKind.of(part.file());
    return switch (kind) {
      case TEXT -> ofText(part, directory, limits);
      case XLSX, XLS, HTML, XML_SPREADSHEET -> ofWorkbook(kind, part, directory, limits);
      case PARQUET ->
          ofCells(ParquetTable.write(part.file(), directory, limits), part.note(), limits);
      case ZIP -> throw new IllegalStateException("an archive is no part of an archive");
    };
  }

  static Workbook workbook(FileKind kind, Path file, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    return switch (kind) {
      case XLS -> XlsWorkbook.open(file, limits);
      case HTML -> HtmlWorkbook.open(file, limits);
      case XML_SPREADSHEET -> XmlWorkbook.open(file, limits);
      default -> XlsxWorkbook.open(file, directory, limits);
    };
  }

  private static Head ofWorkbook(FileKind kind, Part part, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    try (Workbook workbook = workbook(kind, part.file(), directory, limits)) {
      String title = part.sheet().orElseThrow();
      Workbook.Sheet sheet =
          workbook.sheets().stream().filter(s -> s.name().equals(title)).findFirst().orElseThrow();
      return ofCells(Sheets.write(workbook, sheet, directory, limits), part.note(), limits);
    }
  }

  /** A table that {@link CellsFile} wrote. */
  private static Head ofCells(Path cells, Optional<String> note, Limits limits)
      throws IOException, UnreadableFile {
    List<HeadRecord> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(Files.newInputStream(cells), Dialect.CELLS, limits)) {
      while (records.size() < RECORDS && reader.next()) {
        if (!reader.isBlank() && reader.refusal() == null) {
          records.add(new HeadRecord(reader.line(), List.of(reader.cells())));
        }
      }
    }
    return new Head(cells, Encoding.UTF_8, Dialect.CELLS, SheetWidth.level(records), note);
  }

  private static Head ofText(Part part, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    Path text = part.file();
    Encoding encoding = Encoding.detect(text);
    if (JsonShape.isLikely(encoding, text)) {
      JsonTable.Written table = new JsonTable(encoding, text, limits).write(directory);
      return ofCells(table.cells(), part.withNote(table.note()).note(), limits);
    }
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
    return new Head(text, encoding, dialect, records, part.note());
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
