package io.clientele.ingest.clean;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at whole columns in one pass over the rows. */
final class FactFinder {
  private static final int FIGURES = 5;

  private FactFinder() {}

  static Map<Reading, Facts> find(Connection connection, Plan plan) throws SQLException {
    Map<Reading, Facts> facts = new LinkedHashMap<>();
    if (plan.readings().isEmpty()) {
      return facts;
    }
    StringBuilder columns = new StringBuilder();
    for (Reading reading : plan.readings()) {
      columns.append(columns.isEmpty() ? "" : ", ").append(figures(reading));
    }
    String sql =
        "select %s from (select *, %s from cells)"
            .formatted(
                columns,
                String.join(
                    ", ",
                    plan.cells().stream()
                        .map(cell -> "clean_cell(c%d) as t%d".formatted(cell, cell))
                        .toList()));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      int column = 1;
      for (Reading reading : plan.readings()) {
        facts.put(reading, facts(row, column));
        column += FIGURES;
      }
    }
    return facts;
  }

  private static String figures(Reading reading) {
    String shape =
        switch (reading) {
          case Reading.Numeric numeric -> "histogram(number_shape(t%d))";
          case Reading.Temporal temporal -> "histogram(date_shape(t%d))";
          case Reading.Text text when text.isLowerCase() ->
              "map {'mixed_case': count_if(t%d <> lower(t%d))}";
          default -> "null";
        };
    boolean isExact = reading instanceof Reading.Numeric numeric && numeric.isExact();
    return """
        count_if(t%1$d <> c%1$d), count_if(t%1$d is null and clean_text(c%1$d) <> ''), %2$s, %3$s, %4$s"""
        .formatted(
            reading.cell(),
            shape.replace("%d", String.valueOf(reading.cell())),
            isExact
                ? "count_if(regexp_matches(t%d, '[.,]\\d{4}\\d*[1-9]'))".formatted(reading.cell())
                : "0",
            reading instanceof Reading.Temporal
                ? "count_if(regexp_matches(t%d, '^\\d+[./]\\d+[./]\\d\\d( |T|$)'))"
                    .formatted(reading.cell())
                : "0");
  }

  private static Facts facts(ResultSet row, int column) throws SQLException {
    Map<String, Long> shapes = new LinkedHashMap<>();
    if (row.getObject(column + 2) instanceof Map<?, ?> counts) {
      counts.forEach(
          (shape, count) -> shapes.put(String.valueOf(shape), ((Number) count).longValue()));
    }
    return new Facts(
        row.getLong(column),
        row.getLong(column + 1),
        shapes,
        row.getLong(column + 3),
        row.getLong(column + 4));
  }
}
