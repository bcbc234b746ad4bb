package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import io.clientele.warehouse.engine.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL of readings in steps: {@code n} is a number without its marks, {@code s} how a value is
 * written, {@code i} a date as year-month-day, {@code r} the value. Columns of one plain notation
 * skip what they do not need.
 */
final class ReadingSql {
  private final Map<Reading, Facts> facts;
  private final Notation notation;

  ReadingSql(Map<Reading, Facts> facts, Notation notation) {
    this.facts = facts;
    this.notation = notation;
  }

  static String mark(int number, Reading reading) {
    return reading instanceof Reading.Numeric
        ? ", case when not regexp_full_match(t%1$d, '[-+]?\\d*\\.?\\d+') then number_text(t%1$d) end as n%2$d"
            .formatted(reading.cell(), number)
        : "";
  }

  static String shape(int number, Reading reading) {
    return switch (reading) {
      case Reading.Numeric numeric ->
          ", number_shape(t%1$d, n%2$d) as s%2$d".formatted(numeric.cell(), number);
      case Reading.Temporal temporal ->
          ", date_shape(t%d) as s%d".formatted(temporal.cell(), number);
      default -> "";
    };
  }

  /** The value needs no look at how each cell is written. */
  boolean isPlain(Reading reading) {
    return switch (reading) {
      case Reading.Numeric numeric -> isBare(numeric);
      case Reading.Temporal temporal -> column(temporal).hasOnly("iso");
      default -> true;
    };
  }

  /** Numbers of the column are marked with a currency. */
  boolean isMarked(Reading reading) {
    return !column(reading).currencies().isEmpty();
  }

  /** Step {@code i}. */
  String dateText(int number, Reading reading) {
    if (!(reading instanceof Reading.Temporal temporal) || isPlain(temporal)) {
      return "";
    }
    DateOrder order = notation.order(temporal);
    String first = order == null ? null : order == DateOrder.DMY ? "day" : "month";
    return ", date_text(t%d, s%d, %s) as i%d"
        .formatted(temporal.cell(), number, literal(first), number);
  }

  /** Step {@code r}. */
  String value(int number, Reading reading) {
    String text = "t" + reading.cell();
    return switch (reading) {
      case Reading.Numeric numeric -> numeric(number, numeric, text);
      case Reading.Temporal temporal -> "plausible(" + temporal(number, temporal, text) + ")";
      case Reading.Word word -> {
        String value = "nullif(word" + number + ".value, '')";
        yield Reading.isNumeric(word.type())
            ? "try_cast(%s as %s)".formatted(value, FieldSql.sqlType(word.type()))
            : value;
      }
      case Reading.Phone phone ->
          "coalesce(phone%d.value, %s)".formatted(number, first(text, phone.others()));
      case Reading.Text plain -> {
        String value = first(text, plain.others());
        yield plain.isLowerCase() ? "lower(" + value + ")" : value;
      }
    };
  }

  /** Why a cell has no value although it says something, as SQL. */
  String reason(int number, Reading reading) {
    String shape = "s" + number;
    return switch (reading) {
      case Reading.Numeric numeric when isPlain(numeric) -> "'bad_number'";
      case Reading.Numeric numeric ->
          "case when %s like '%%unsure' then 'ambiguous_number' when %s is not null then 'mixed_units' else 'bad_number' end"
              .formatted(
                  shape,
                  column(numeric).hasMixedUnits()
                      ? "number_unit(t" + numeric.cell() + ")"
                      : "cast(null as varchar)");
      case Reading.Temporal temporal when isPlain(temporal) -> "'bad_date'";
      case Reading.Temporal temporal ->
          "case when " + shape + " = 'unsure' then 'ambiguous_date' else 'bad_date' end";
      case Reading.Word word -> SqlText.literal(Words.reason(word.type()));
      case Reading.Phone phone -> "'bad_value'";
      case Reading.Text text -> "'bad_value'";
    };
  }

  private static String first(String text, List<Integer> others) {
    return others.isEmpty()
        ? text
        : others.stream()
            .map(cell -> ", t" + cell)
            .collect(Collectors.joining("", "coalesce(" + text, ")"));
  }

  private boolean isBare(Reading.Numeric reading) {
    Facts column = column(reading);
    return column.hasOnly("bare_plain", "bare_point")
        || (notation.decimal(reading) == DecimalMark.POINT
            && column.hasOnly("bare_plain", "bare_point", "bare_unsure"));
  }

  private String numeric(int number, Reading.Numeric reading, String text) {
    DecimalMark mark = notation.decimal(reading);
    String decimal = literal(mark == null ? null : mark.name().toLowerCase(Locale.ROOT));
    String point =
        isPlain(reading)
            ? text
            : "number_point(%s, n%d, s%d, %s)".formatted(text, number, number, decimal);
    String value =
        "try_cast(%s as %s)".formatted(point, reading.isExact() ? "decimal(18,4)" : "double");
    if (column(reading).count(Figure.PERCENT) > 0 && !reading.isPercent()) {
      value =
          "case when suffix(%s, '%%') then try_cast(try_cast(%s as decimal(18,6)) / 100 as %s) else %s end"
              .formatted(text, point, reading.isExact() ? "decimal(18,4)" : "double", value);
    }
    return column(reading).hasMixedUnits()
        ? "case when number_unit(%s) is null then %s end".formatted(text, value)
        : value;
  }

  private String temporal(int number, Reading.Temporal reading, String text) {
    Facts column = column(reading);
    String date = "i" + number;
    String local = isPlain(reading) ? "date_value(" + text + ")" : "date_value(" + date + ")";
    if (column.cells() > 0 && column.hasOnly("serial")) {
      local = "serial_value(" + text + ")";
    }
    boolean hasZones = column.count("iso_zone") > 0;
    String zone = notation.timeZone(reading);
    if (!reading.isInstant()) {
      // The day as written, wherever it was.
      return hasZones
          ? "case when s%d = 'iso_zone' then try_cast(substr(%s, 1, 10) as timestamp) else %s end"
              .formatted(number, text, local)
          : local;
    }
    String utc =
        zone.equals("UTC")
            ? local
            : "cast(timezone(%s, %s) as timestamp)".formatted(SqlText.literal(zone), local);
    return hasZones
        ? "case when s%d = 'iso_zone' then cast(try_cast(%s as timestamptz) as timestamp) else %s end"
            .formatted(number, date, utc)
        : utc;
  }

  private Facts column(Reading reading) {
    return facts.getOrDefault(reading, Facts.NONE);
  }

  private static String literal(@Nullable String text) {
    return text == null ? "cast(null as varchar)" : SqlText.literal(text);
  }
}
