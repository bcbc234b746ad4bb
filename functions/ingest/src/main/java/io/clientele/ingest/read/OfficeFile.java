package io.clientele.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells documents of office programs, which are ZIP archives, from archives of files. */
final class OfficeFile {
  static final String SAVE_AGAIN =
      "Open it, choose File > Save As > Excel Workbook (.xlsx), and upload that.";

  private OfficeFile() {}

  /**
   * The archive is a document.
   *
   * @param head its first bytes, for one that is damaged
   */
  static boolean isOne(Path file, String head) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") != null || isOpenDocument(zip);
    } catch (ZipException damaged) {
      return head.contains("[Content_Types].xml") || head.contains("xl/");
    }
  }

  /**
   * Of all documents only workbooks have rows.
   *
   * @throws UnreadableFile saying what it is instead
   */
  static void requireWorkbook(Path file) throws IOException, UnreadableFile {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (isOpenDocument(zip)) {
        throw new UnreadableFile("not_text", "This is an OpenDocument file. " + SAVE_AGAIN);
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw new UnreadableFile(
            "not_text",
            "This is a binary Excel workbook (.xlsb), which is not read. " + SAVE_AGAIN);
      }
      if (zip.getEntry("word/document.xml") != null
          || zip.getEntry("ppt/presentation.xml") != null) {
        throw new UnreadableFile(
            "not_text",
            "This is a Word or PowerPoint document, not a list. Export the list as CSV (comma separated values) and upload that.");
      }
    } catch (ZipException damaged) {
      throw XlsxPackage.broken();
    }
  }

  private static boolean isOpenDocument(ZipFile zip) throws IOException {
    ZipEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return false;
    }
    try (InputStream bytes = zip.getInputStream(type)) {
      String text = new String(bytes.readNBytes(64), StandardCharsets.US_ASCII);
      return text.startsWith("application/vnd.oasis.opendocument");
    }
  }
}
