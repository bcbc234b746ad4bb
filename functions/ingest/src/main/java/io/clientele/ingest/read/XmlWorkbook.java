package io.clientele.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An Excel workbook as one XML document, the format “XML Spreadsheet 2003”. */
final class XmlWorkbook implements Workbook {
  private final Path file;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();

  private XmlWorkbook(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  static XmlWorkbook open(Path file, Limits limits) throws IOException, UnreadableFile {
    XmlWorkbook workbook = new XmlWorkbook(file, limits);
    workbook.each(
        (name, xml) -> {
          if (name.equals("Worksheet")) {
            workbook.sheets.add(new Sheet(XlsxPackage.attribute(xml, "Name"), false));
          } else if (name.equals("Visible") && xml.getElementText().strip().startsWith("Sheet")) {
            workbook.sheets.add(new Sheet(workbook.sheets.removeLast().name(), true));
          }
          return true;
        });
    if (workbook.sheets.isEmpty()) {
      throw XlsxPackage.broken();
    }
    return workbook;
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void read(Sheet sheet, Rows rows) throws IOException, UnreadableFile {
    SheetReader reader = new SheetReader(sheets.indexOf(sheet), rows, new SheetRow(limits));
    each(reader);
    reader.end();
  }

  private void each(XmlElements.Reader elements) throws IOException, UnreadableFile {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      new XmlElements(limits).read(bytes, elements);
    }
  }

  @Override
  public void close() {}

  /** Puts the cells of one sheet together to rows. */
  private static final class SheetReader implements XmlElements.Reader {
    private final int place;
    private final Rows rows;
    private final SheetRow row;
    private int sheet = -1;
    private int column;
    private int skipped;
    private long line;
    private boolean more = true;

    SheetReader(int place, Rows rows, SheetRow row) {
      this.place = place;
      this.rows = rows;
      this.row = row;
    }

    @Override
    public boolean element(String name, XMLStreamReader xml)
        throws XMLStreamException, IOException, UnreadableFile {
      if (name.equals("Worksheet")) {
        sheet++;
      } else if (sheet == place && name.equals("Row")) {
        end();
        int index = XlsxStyles.number(XlsxPackage.attribute(xml, "Index"));
        line = index > line ? index : line + 1;
        row.begin(line);
        column = 0;
        // The row stands for as many more that are like it, which only empty ones are.
        line += Math.max(0, XlsxStyles.number(XlsxPackage.attribute(xml, "Span")));
      } else if (sheet == place && name.equals("Cell")) {
        int index = XlsxStyles.number(XlsxPackage.attribute(xml, "Index"));
        column = index > 0 ? index - 1 : column + skipped;
        skipped = Math.max(0, XlsxStyles.number(XlsxPackage.attribute(xml, "MergeAcross")));
        row.put(column++, value(xml));
      }
      return more && sheet <= place;
    }

    /** Hands over the last row. */
    void end() throws IOException, UnreadableFile {
      if (!row.isEmpty()) {
        more &= rows.row(row.line(), row.cells());
        row.begin(line);
      }
      skipped = 0;
    }

    private static String value(XMLStreamReader xml) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      String type = "";
      int depth = 1;
      int data = 0;
      while (depth > 0) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          // A remark on the cell has data of its own.
          if (depth == 2 && xml.getLocalName().equals("Data")) {
            data = depth;
            type = XlsxPackage.attribute(xml, "Type");
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          data = data == depth ? 0 : data;
          depth--;
        } else if (data > 0 && xml.hasText()) {
          text.append(xml.getText());
        }
      }
      return shown(type, text.toString());
    }

    private static String shown(String type, String written) {
      return switch (type) {
        case "Number" -> NumberText.of(written.strip());
        case "DateTime" -> written.strip().replaceFirst("(T00:00:00)?\\.0+$|T00:00:00$", "");
        case "Boolean" ->
            written.strip().equals("1") ? "true" : written.strip().equals("0") ? "false" : written;
        default -> written;
      };
    }
  }
}
