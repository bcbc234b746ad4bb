package io.clientele.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Excel workbooks of a test's own, part by part. */
public final class XlsxBytes {
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private int count;

  /** A workbook without sheets. */
  public XlsxBytes() {
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='xl/workbook.xml'/></Relationships>");
  }

  /**
   * Adds a sheet.
   *
   * @param rows what stands inside of {@code sheetData}
   */
  public XlsxBytes sheet(String name, String rows) {
    return sheet(name, "visible", rows);
  }

  XlsxBytes sheet(String name, String state, String rows) {
    count++;
    sheets.append(
        "<sheet name='%s' sheetId='%d' state='%s' r:id='s%d'/>"
            .formatted(name, count, state, count));
    relations.append(
        "<Relationship Id='s%d' Type='http://x/worksheet' Target='worksheets/sheet%d.xml'/>"
            .formatted(count, count));
    parts.put(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return this;
  }

  /** Merges cells of the last sheet, such as {@code A1:C1}. */
  XlsxBytes merged(String... ranges) {
    StringBuilder cells = new StringBuilder("</sheetData><mergeCells>");
    for (String range : ranges) {
      cells.append("<mergeCell ref='").append(range).append("'/>");
    }
    parts.computeIfPresent(
        "xl/worksheets/sheet" + count + ".xml",
        (name, sheet) -> sheet.replace("</sheetData>", cells.append("</mergeCells>")));
    return this;
  }

  XlsxBytes from1904() {
    properties = "<workbookPr date1904='1'/>";
    return this;
  }

  XlsxBytes sharedStrings(String items) {
    relations.append(
        "<Relationship Id='t' Type='http://x/sharedStrings' Target='/xl/sharedStrings.xml'/>");
    parts.put("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    return this;
  }

  /** Number formats and styles, as they stand in {@code styleSheet}. */
  public XlsxBytes styles(String content) {
    relations.append("<Relationship Id='y' Type='http://x/styles' Target='styles.xml'/>");
    parts.put("xl/styles.xml", "<styleSheet>" + content + "</styleSheet>");
    return this;
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='http://r'>"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
