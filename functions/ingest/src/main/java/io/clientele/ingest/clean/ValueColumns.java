package io.clientele.ingest.clean;

import io.clientele.warehouse.engine.SqlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns in which the values of rows are handed to SQL: {@code line}, {@code closing} why the
 * line is no row, {@code r0}, ... the values of the readings, {@code m0}, ... the marks of currency
 * beside numbers, {@code t0}, ... texts of cells that conditions look at, {@code bad} the first
 * reading without a value although its cell says something, {@code why}, and {@code values_hash} of
 * the readings that fields are equal to.
 */
final class ValueColumns {
  private final Plan plan;
  private final List<Settled> settled;

  ValueColumns(Plan plan, List<Settled> settled) {
    this.plan = plan;
    this.settled = settled;
  }

  /** Beside the numbers of this reading stand marks of currency. */
  boolean isMarked(int reading) {
    return settled.get(reading).isMarked();
  }

  /** Cells that conditions look at. */
  SortedSet<Integer> texts() {
    SortedSet<Integer> cells = new TreeSet<>();
    plan.refusals().forEach(refusal -> cells.add(refusal.cell()));
    for (Field field : plan.fields()) {
      cells.addAll(field.onlyIf());
      cells.addAll(field.unless());
    }
    return cells;
  }

  /** Readings that a field is equal to, with the name of its column. */
  SortedMap<Integer, String> hashed() {
    SortedMap<Integer, String> hashed = new TreeMap<>();
    for (int i = 0; i < plan.fields().size(); i++) {
      Field field = plan.fields().get(i);
      if (field.isReading()) {
        hashed.putIfAbsent(field.readings().getFirst(), plan.name(i));
      }
    }
    return hashed;
  }

  /** SQL of all rows of the files, in their order. */
  String select(List<Path> files, int longestRow) {
    List<String> read = new ArrayList<>();
    List<String> types = new ArrayList<>();
    add("line", "bigint", types);
    add("closing", "varchar", types);
    for (int i = 0; i < plan.readings().size(); i++) {
      String name = "r" + i;
      Reading reading = plan.readings().get(i);
      add(name, written(reading), types);
      read.add(value(name, reading) + " as " + name);
    }
    for (int i = 0; i < plan.readings().size(); i++) {
      if (isMarked(i)) {
        add("m" + i, "varchar", types);
      }
    }
    texts().forEach(cell -> add("t" + cell, "varchar", types));
    add("bad", "integer", types);
    add("why", "varchar", types);
    add("values_hash", "varchar", types);
    String names =
        files.stream()
            .map(file -> SqlText.literal(file.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    return """
        select * replace (%s) from read_csv(%s, auto_detect = false, header = false, delim = ',',
          quote = '"', escape = '"', new_line = '\\n', max_line_size = %d, columns = {%s})"""
        .formatted(String.join(", ", read), names, longestRow, String.join(", ", types));
  }

  private static void add(String name, String type, List<String> types) {
    types.add("'" + name + "': '" + type + "'");
  }

  private static String written(Reading reading) {
    return switch (reading) {
      case Reading.Numeric numeric -> numeric.isExact() ? "decimal(18,4)" : "double";
      case Reading.Temporal temporal -> temporal.isInstant() ? "bigint" : "integer";
      default -> "varchar";
    };
  }

  private static String value(String name, Reading reading) {
    return switch (reading) {
      case Reading.Temporal temporal when temporal.isInstant() -> "make_timestamp(" + name + ")";
      case Reading.Temporal temporal -> "date '1970-01-01' + " + name;
      case Reading.Word word when Reading.isNumeric(word.type()) ->
          "try_cast(%s as %s)".formatted(name, FieldSql.sqlType(word.type()));
      default -> name;
    };
  }
}
