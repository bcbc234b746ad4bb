package io.clientele.ingest.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Puts the cells of the rows of one table where they stand. */
final class HtmlTable {
  private final int place;
  private final SheetRow row;

  /** Rows that a cell above still reaches into, by column. */
  private final Map<Integer, Integer> covered = new HashMap<>();

  /**
   * A table without rows yet.
   *
   * @param place on the page, from 0
   */
  HtmlTable(int place, Limits limits) {
    this.place = place;
    row = new SheetRow(limits);
  }

  int place() {
    return place;
  }

  long nextLine() {
    row.begin(row.line() + 1);
    return row.line();
  }

  List<String> cells(Element tr) throws UnreadableFile {
    Map<Integer, Integer> begun = new HashMap<>();
    int column = 0;
    for (Element cell : tr.children()) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        while (covered.containsKey(column)) {
          column++;
        }
        String text = cell.text().replace(HtmlText.FAULT, TranscodedInput.FAULT);
        row.put(column, text.replace('\u00A0', ' ').strip());
        int wide = span(cell.attr("colspan"));
        int high = span(cell.attr("rowspan"));
        for (int i = 0; i < wide && high > 1; i++) {
          begun.put(column + i, high - 1);
        }
        column += wide;
      }
    }
    covered.replaceAll((at, left) -> left - 1);
    covered.values().removeIf(left -> left == 0);
    covered.putAll(begun);
    return row.cells();
  }

  /** As browsers do it: what is no number is 1. */
  private static int span(String written) {
    return Math.clamp(XlsxStyles.number(written.strip()), 1, 1_000);
  }
}
