package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts, by kind, the cells whose value is not the text as it stood in the file. */
final class Repairs {
  private final Map<String, Long> byKind = new TreeMap<>();

  Map<String, Long> byKind() {
    return byKind;
  }

  void add(String kind, long count) {
    if (count > 0) {
      byKind.merge(kind, count, Long::sum);
    }
  }

  void addAll(Map<Reading, Facts> facts, Notation notation) {
    Set<Integer> cells = new HashSet<>();
    facts.forEach(
        (reading, column) -> {
          // A column that is read in two ways was trimmed once.
          if (cells.add(reading.cell())) {
            add("trimmed", column.count(Figure.TRIMMED));
            add("invisible_removed", column.count(Figure.INVISIBLE));
            add("unicode_composed", column.count(Figure.COMPOSED));
            add("null_word", column.count(Figure.NULL_WORD));
          }
          switch (reading) {
            case Reading.Numeric numeric -> add(column, notation.decimal(numeric));
            case Reading.Temporal temporal -> add(column, temporal, notation);
            case Reading.Text text -> {
              add("lower_cased", column.count(Figure.MIXED_CASE));
              add("email_unreadable", column.count(Figure.EMAIL_UNREADABLE));
            }
            case Reading.Word word -> add(Words.repair(word), column.count(Figure.DECODED));
            case Reading.Phone phone -> {
              add("phone_decoded", column.count(Figure.PHONE_DECODED));
              add("phone_unreadable", column.count(Figure.PHONE_UNREADABLE));
            }
          }
        });
  }

  private void add(Facts column, @org.jspecify.annotations.Nullable DecimalMark mark) {
    long commas = column.count("comma");
    long points = column.count("plain", "point");
    if (mark == DecimalMark.COMMA) {
      commas += column.count("comma_unsure");
      points += column.count("bare_unsure", "point_unsure");
    } else if (mark == DecimalMark.POINT) {
      points += column.count("comma_unsure", "point_unsure");
    }
    if (!column.hasMixedUnits()) {
      add("unit_removed", column.units().values().stream().mapToLong(Long::longValue).sum());
    }
    add("percent_decoded", column.count(Figure.PERCENT));
    add("decimal_comma", commas);
    add("number_marks_removed", points);
    add("rounded", column.count(Figure.ROUNDED));
  }

  private void add(Facts column, Reading.Temporal reading, Notation notation) {
    DateOrder order = notation.order(reading);
    long unsure = order == null ? 0 : column.count("unsure");
    long dashed = order == DateOrder.MDY ? column.count("dashed") : 0;
    if (column.isAllOf("serial")) {
      add("serial_date_decoded", column.cells());
    }
    if (column.isAllOf("month")) {
      add("month_decoded", column.cells());
    }
    add(
        "date_decoded",
        unsure
            + dashed
            + column.count("dmy", "mdy", "same", "ymd", "compact", "named_dmy", "named_mdy"));
    add("short_year", column.count(Figure.SHORT_YEAR) - column.count("dashed") + dashed);
    if (reading.isInstant() && !notation.timeZone(reading).equals("UTC")) {
      long unread = column.isAllOf("month") ? 0 : column.count("month");
      add("time_zone_applied", column.cells() - unread - column.count("iso_zone", "bad"));
    }
  }
}
