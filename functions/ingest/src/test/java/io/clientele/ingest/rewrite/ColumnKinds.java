package io.clientele.ingest.rewrite;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the columns of days and of quantities, which may be written in other ways. */
final class ColumnKinds {
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern US_DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,11})(?:\\.\\d+)?");

  /** Digits that count nothing: nobody parts them into thousands. */
  private static final Pattern NAME_OF_DIGITS =
      Pattern.compile(
          "(?i).*(?:id|code|zip|postal|phone|fax|mobile|number|no|nr|key|year|month|day|sic|tin|ein|vat|latitude|longitude)\\b.*|.*Id|.*_id|.*ID");

  private ColumnKinds() {}

  static Set<String> days(List<String> header, List<List<String>> rows) {
    Set<String> days = columns(header, rows, cell -> ISO_DAY.matcher(cell).matches());
    days.addAll(columns(header, rows, cell -> US_DAY.matcher(cell).matches()));
    return days;
  }

  static Set<String> numbers(List<String> header, List<List<String>> rows) {
    Set<String> numbers = columns(header, rows, cell -> NUMBER.matcher(cell).matches());
    numbers.removeIf(name -> NAME_OF_DIGITS.matcher(name.strip()).matches());
    return numbers;
  }

  private static Set<String> columns(
      List<String> header, List<List<String>> rows, Predicate<String> isOfKind) {
    Set<String> columns = new TreeSet<>();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      List<String> cells =
          rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isEmpty()).toList();
      if (!cells.isEmpty() && cells.stream().allMatch(isOfKind)) {
        columns.add(header.get(i));
      }
    }
    return columns;
  }
}
