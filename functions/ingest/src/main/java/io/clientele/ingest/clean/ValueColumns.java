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

  /** The columns, empty, in the order in which {@link ValueWriter} fills them. */
  List<ValueColumn> empty() {
    List<ValueColumn> columns = new ArrayList<>();
    columns.add(new ValueColumn("line", ValueKind.WHOLE));
    columns.add(new ValueColumn("closing", ValueKind.TEXT));
    for (int i = 0; i < plan.readings().size(); i++) {
      columns.add(new ValueColumn("r" + i, kind(plan.readings().get(i))));
    }
    for (int i = 0; i < plan.readings().size(); i++) {
      if (isMarked(i)) {
        columns.add(new ValueColumn("m" + i, ValueKind.TEXT));
      }
    }
    texts().forEach(cell -> columns.add(new ValueColumn("t" + cell, ValueKind.TEXT)));
    columns.add(new ValueColumn("bad", ValueKind.WHOLE));
    columns.add(new ValueColumn("why", ValueKind.TEXT));
    columns.add(new ValueColumn("values_hash", ValueKind.TEXT));
    return columns;
  }

  /** SQL of all rows of the files, in their order. */
  String select(List<Path> files) {
    List<String> read = new ArrayList<>();
    for (int i = 0; i < plan.readings().size(); i++) {
      if (plan.readings().get(i) instanceof Reading.Word word && Reading.isNumeric(word.type())) {
        read.add("try_cast(r%d as %s) as r%d".formatted(i, FieldSql.sqlType(word.type()), i));
      }
    }
    String replaced = read.isEmpty() ? "" : " replace (" + String.join(", ", read) + ")";
    String names =
        files.stream()
            .map(file -> SqlText.literal(file.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    return "select *%s from read_parquet(%s)".formatted(replaced, names);
  }

  private static ValueKind kind(Reading reading) {
    return switch (reading) {
      case Reading.Numeric numeric -> numeric.isExact() ? ValueKind.DECIMAL : ValueKind.DOUBLE;
      case Reading.Temporal temporal -> temporal.isInstant() ? ValueKind.TIMESTAMP : ValueKind.DATE;
      default -> ValueKind.TEXT;
    };
  }
}
