package io.clientele.ingest.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the table lies in the file.
 *
 * @param headerLine the line of its header, 0 when it has none
 * @param firstLine the line of its header or, without one, of its first row
 * @param header the names of its columns, empty without a header; trailing nameless ones are none
 * @param width cells of a row
 */
public record Layout(long headerLine, long firstLine, List<String> header, int width) {
  private static final Pattern VALUE =
      Pattern.compile(
          "[-+(]?[\\p{Sc}]? ?\\d[\\d.,:/ \u00A0TZ+-]*[%)]?|[0-9a-fA-F-]{32,36}|.*@.*\\..*");

  public Layout {
    header = List.copyOf(header);
  }

  public boolean hasHeader() {
    return headerLine > 0;
  }

  public static Layout withHeader(Head.HeadRecord record) {
    List<String> names = record.cells().stream().map(String::strip).toList();
    int width = names.size();
    while (width > 1 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return new Layout(record.line(), record.line(), names.subList(0, width), width);
  }

  public static Layout withoutHeader(Head.HeadRecord first) {
    return new Layout(0, first.line(), List.of(), first.cells().size());
  }

  /** The likely layout of a file that no profile explains. */
  public static Layout guess(Head head) {
    int width = modalWidth(head);
    for (Head.HeadRecord record : head.records()) {
      Layout layout = withHeader(record);
      boolean isAsWide = layout.width() == width || record.cells().size() == width;
      // A title in a spreadsheet is padded with empty cells to the width of the table below it.
      long named = layout.header().stream().filter(name -> !name.isEmpty()).count();
      if (isAsWide && 2 * named > width) {
        return looksLikeHeader(layout.header()) ? layout : withoutHeader(record);
      }
    }
    return withoutHeader(head.records().getFirst());
  }

  private static boolean looksLikeHeader(List<String> cells) {
    return new HashSet<>(cells).size() == cells.size()
        && cells.stream().noneMatch(cell -> cell.isEmpty() || VALUE.matcher(cell).matches());
  }

  private static int modalWidth(Head head) {
    Map<Integer, Integer> widths = new HashMap<>();
    head.records().forEach(record -> widths.merge(record.cells().size(), 1, Integer::sum));
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(1);
  }
}
