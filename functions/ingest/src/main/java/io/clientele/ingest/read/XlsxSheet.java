package io.clientele.ingest.read;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Puts the cells of a sheet together to rows. */
final class XlsxSheet implements XmlElements.Reader {
  private final SharedStrings strings;
  private final XlsxStyles styles;
  private final SerialDate dates;
  private final Workbook.Rows rows;
  private final SheetRow row;
  private int column;

  XlsxSheet(
      SharedStrings strings,
      XlsxStyles styles,
      SerialDate dates,
      Limits limits,
      Workbook.Rows rows) {
    this.strings = strings;
    this.styles = styles;
    this.dates = dates;
    this.rows = rows;
    row = new SheetRow(limits);
  }

  @Override
  public boolean element(String name, XMLStreamReader xml)
      throws XMLStreamException, IOException, UnreadableFile {
    if (name.equals("row")) {
      boolean more = end();
      int number = XlsxStyles.number(XlsxPackage.attribute(xml, "r"));
      row.begin(number > row.line() ? number : row.line() + 1);
      column = 0;
      return more;
    }
    if (name.equals("c")) {
      int named = column(XlsxPackage.attribute(xml, "r"));
      column = named >= 0 ? named : column;
      row.put(column++, value(xml));
    }
    return true;
  }

  /** Hands over the last row that was begun. */
  boolean end() throws IOException, UnreadableFile {
    boolean more = row.isEmpty() || rows.row(row.line(), row.cells());
    row.begin(row.line());
    return more;
  }

  private String value(XMLStreamReader xml) throws XMLStreamException {
    String type = XlsxPackage.attribute(xml, "t");
    CellFormat format = styles.format(XlsxPackage.attribute(xml, "s"));
    String written = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        written =
            switch (xml.getLocalName()) {
              case "v" -> xml.getElementText();
              case "is" -> XlsxText.of(xml);
              default -> written;
            };
      }
    }
    return switch (type) {
      case "s" -> strings.text(XlsxStyles.number(written.strip()));
      case "b" -> written.equals("1") ? "true" : written.equals("0") ? "false" : written;
      case "str" -> XlsxText.unescaped(written);
      case "inlineStr", "e" -> written;
      case "d" -> written.endsWith("T00:00:00") ? written.substring(0, 10) : written;
      default -> number(written, format);
    };
  }

  private String number(String written, CellFormat format) {
    if (format == CellFormat.NUMBER || written.isEmpty()) {
      return NumberText.of(written);
    }
    try {
      return dates.text(Double.parseDouble(written), format);
    } catch (NumberFormatException noNumber) {
      return written;
    }
  }

  /** The column of a reference such as AB12, from 0; -1 where there is none. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z' || column > 100_000) {
        break;
      }
      column = 26 * column + (c - 'A' + 1);
    }
    return column - 1;
  }
}
