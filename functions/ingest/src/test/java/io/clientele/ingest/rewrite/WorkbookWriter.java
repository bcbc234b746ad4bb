package io.clientele.ingest.rewrite;

import io.clientele.ingest.read.XlsxBytes;
import java.io.IOException;
import java.util.List;

/** Writes rows as the only sheet of a workbook. */
final class WorkbookWriter {
  private static final String STYLES =
      "<cellXfs><xf numFmtId='0'/><xf numFmtId='14' applyNumberFormat='1'/></cellXfs>";

  private final StringBuilder rows = new StringBuilder();
  private int count;

  /** One cell as it stands in the sheet. */
  sealed interface Cell {
    record Text(String text) implements Cell {}

    record Quantity(String number) implements Cell {}

    /** Day number of a spreadsheet, in the format of a date. */
    record Day(String serial) implements Cell {}
  }

  void row(List<Cell> cells) {
    count++;
    rows.append("<row r='").append(count).append("'>");
    for (Cell cell : cells) {
      rows.append(
          switch (cell) {
            case Cell.Text(String text) when text.isEmpty() -> "<c/>";
            case Cell.Text(String text) ->
                "<c t='inlineStr'><is><t xml:space='preserve'>" + escaped(text) + "</t></is></c>";
            case Cell.Quantity(String number) -> "<c><v>" + number + "</v></c>";
            case Cell.Day(String serial) -> "<c s='1'><v>" + serial + "</v></c>";
          });
    }
    rows.append("</row>");
  }

  byte[] bytes() throws IOException {
    return new XlsxBytes().styles(STYLES).sheet("Export", rows.toString()).bytes();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }
}
