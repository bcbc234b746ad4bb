package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a file is, by its first bytes; for those that are not read also what to do about it. */
enum FileKind {
  TEXT,
  /** An Excel workbook since 2007. */
  XLSX,
  /** A file of the old Office programs, hopefully an Excel workbook. */
  XLS,
  /** A web page, which some tools call an Excel workbook. */
  HTML,
  /** An Excel workbook as one XML document. */
  XML_SPREADSHEET,
  PARQUET,
  /** An archive of files. */
  ZIP;

  private static final int HEAD = 1 << 16;
  static final String EXPORT_AGAIN =
      "Export the list as CSV (comma separated values) and upload that.";

  private record Magic(String bytes, int offset, String message) {}

  private static final List<Magic> MAGICS =
      List.of(
          new Magic("%PDF", 0, "This is a PDF document, not a list. " + EXPORT_AGAIN),
          new Magic("\u0089PNG", 0, "This is a picture (PNG), not a list. " + EXPORT_AGAIN),
          new Magic(
              "\u00FF\u00D8\u00FF", 0, "This is a picture (JPEG), not a list. " + EXPORT_AGAIN),
          new Magic("GIF8", 0, "This is a picture (GIF), not a list. " + EXPORT_AGAIN),
          new Magic("Rar!", 0, "This is a RAR archive. Unpack it and upload the CSV files in it."),
          new Magic(
              "7z\u00BC\u00AF",
              0,
              "This is a 7-Zip archive. Unpack it and upload the CSV files in it."),
          new Magic("BZh", 0, "This is a bzip2 archive. Unpack it and upload the CSV files in it."),
          new Magic(
              "\u00FD7zXZ", 0, "This is an XZ archive. Unpack it and upload the CSV files in it."),
          new Magic(
              "(\u00B5/\u00FD",
              0,
              "This is a Zstandard archive. Unpack it and upload the CSV files in it."),
          new Magic("SQLite format 3", 0, "This is a SQLite database. " + EXPORT_AGAIN),
          new Magic(
              "\u001F\u008B",
              0,
              "This is an archive packed twice. Unpack it once and upload it again."),
          new Magic(
              "ustar", 257, "This is a TAR archive. Unpack it and upload the CSV files in it."));

  private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  /**
   * Looks at a file.
   *
   * @throws UnreadableFile when it is none that the reader takes
   */
  static FileKind of(Path file) throws IOException, UnreadableFile {
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(HEAD);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith(OLD_OFFICE)) {
      return XLS;
    }
    if (text.startsWith("PAR1")) {
      return PARQUET;
    }
    if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
      if (OfficeFile.isOne(file, text)) {
        OfficeFile.requireWorkbook(file);
        return XLSX;
      }
      return ZIP;
    }
    for (Magic magic : MAGICS) {
      if (text.startsWith(magic.bytes(), magic.offset())) {
        throw new UnreadableFile("not_text", magic.message());
      }
    }
    return Markup.kind(text).orElse(TEXT);
  }

  /** It consists of sheets. */
  boolean isWorkbook() {
    return this == XLSX || this == XLS || this == HTML || this == XML_SPREADSHEET;
  }

  static UnreadableFile binary() {
    return new UnreadableFile(
        "not_text", "This is a binary file of some program, not text. " + EXPORT_AGAIN);
  }
}
