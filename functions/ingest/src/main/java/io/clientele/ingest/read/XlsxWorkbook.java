package io.clientele.ingest.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An Excel workbook since 2007. Cells are read one by one; nothing but the styles is in memory. */
final class XlsxWorkbook implements Workbook {
  private final XlsxPackage parts;
  private final Path directory;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<Sheet, String> partsOfSheets = new HashMap<>();
  private final Map<String, String> relations;
  private SerialDate dates = new SerialDate(false);
  private @Nullable SharedStrings strings;
  private @Nullable XlsxStyles styles;

  private XlsxWorkbook(XlsxPackage parts, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    this.parts = parts;
    this.directory = directory;
    this.limits = limits;
    String book = parts.relations("").getOrDefault("officeDocument", "xl/workbook.xml");
    relations = parts.relations(book);
    parts.read(
        book,
        (name, xml) -> {
          if (name.equals("workbookPr")) {
            String is1904 = XlsxPackage.attribute(xml, "date1904");
            dates = new SerialDate(Set.of("1", "true", "on").contains(is1904));
          } else if (name.equals("sheet")) {
            boolean isHidden = !Set.of("", "visible").contains(XlsxPackage.attribute(xml, "state"));
            add(
                new Sheet(XlsxPackage.attribute(xml, "name"), isHidden),
                relations.get(XlsxPackage.attribute(xml, "id")));
          }
          return true;
        });
    if (sheets.isEmpty()) {
      throw XlsxPackage.broken();
    }
  }

  /**
   * Opens a workbook.
   *
   * @param directory for what does not fit into memory
   */
  static XlsxWorkbook open(Path file, Path directory, Limits limits)
      throws IOException, UnreadableFile {
    XlsxPackage parts = XlsxPackage.open(file, limits);
    try {
      return new XlsxWorkbook(parts, directory, limits);
    } catch (IOException | UnreadableFile | RuntimeException fault) {
      parts.close();
      throw fault;
    }
  }

  private void add(Sheet sheet, @Nullable String part) {
    if (part != null && part.contains("worksheets/")) {
      sheets.add(sheet);
      partsOfSheets.put(sheet, part);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void read(Sheet sheet, Rows rows) throws IOException, UnreadableFile {
    XlsxSheet reader = new XlsxSheet(strings(), styles(), dates, limits, rows);
    parts.read(partsOfSheets.getOrDefault(sheet, ""), reader);
    reader.end();
  }

  private SharedStrings strings() throws IOException, UnreadableFile {
    SharedStrings known = strings;
    if (known == null) {
      Path file = java.nio.file.Files.createTempFile(directory, "strings", "");
      try (SharedStrings.Collector collector = new SharedStrings.Collector(file)) {
        parts.read(
            relations.getOrDefault("sharedStrings", ""),
            (name, xml) -> {
              if (name.equals("si")) {
                collector.add(XlsxText.of(xml));
              }
              return true;
            });
        known = collector.collected();
        strings = known;
      }
    }
    return known;
  }

  private XlsxStyles styles() throws IOException, UnreadableFile {
    XlsxStyles known = styles;
    if (known == null) {
      known = XlsxStyles.read(parts, relations.getOrDefault("styles", ""));
      styles = known;
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    try (parts) {
      SharedStrings known = strings;
      if (known != null) {
        known.close();
      }
    }
  }
}
