package io.clientele.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the numbers of cells stand for, by the style of the cell. */
record XlsxStyles(List<CellFormat> formats) {
  static XlsxStyles read(XlsxPackage parts, String part) throws IOException, UnreadableFile {
    Map<Integer, String> codes = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    boolean[] areCells = {false};
    parts.read(
        part,
        (name, xml) -> {
          switch (name) {
            case "numFmt" ->
                codes.put(
                    number(XlsxPackage.attribute(xml, "numFmtId")),
                    XlsxPackage.attribute(xml, "formatCode"));
            case "cellXfs" -> areCells[0] = true;
            case "cellStyles", "dxfs" -> areCells[0] = false;
            case "xf" -> {
              if (areCells[0]) {
                int id = number(XlsxPackage.attribute(xml, "numFmtId"));
                formats.add(CellFormat.of(id, codes.getOrDefault(id, "")));
              }
            }
            default -> {}
          }
          return true;
        });
    return new XlsxStyles(formats);
  }

  CellFormat format(String style) {
    int index = number(style);
    return index >= 0 && index < formats.size() ? formats.get(index) : CellFormat.NUMBER;
  }

  /** A number of the file's own, -1 for anything else. */
  static int number(String text) {
    try {
      return text.isEmpty() ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
