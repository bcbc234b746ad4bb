package io.clientele.ingest.clean;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at whole columns in one pass over the rows. */
final class FactFinder {
  private FactFinder() {}

  static Map<Reading, Facts> find(Connection connection, Plan plan) throws SQLException {
    Map<Reading, Facts> facts = new LinkedHashMap<>();
    if (plan.readings().isEmpty()) {
      return facts;
    }
    List<String> columns = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < plan.readings().size(); i++) {
      Reading reading = plan.readings().get(i);
      marks.append(ReadingSql.mark(i, reading));
      shapes.append(ReadingSql.shape(i, reading));
      columns.add(histogram(i, reading));
      columns.add(marks("number_unit", i, reading));
      columns.add(marks("currency_mark", i, reading));
      figures(reading).forEach(figure -> columns.add(figure.count(reading.cell())));
    }
    String sql =
        "select %s from (select *%s from (select *%s from (%s) where closing is null))"
            .formatted(String.join(", ", columns), shapes, marks, CellSql.texts(plan));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      int column = 1;
      for (Reading reading : plan.readings()) {
        facts.put(reading, facts(row, column, figures(reading)));
        column += 3 + figures(reading).size();
      }
    }
    return facts;
  }

  private static String histogram(int number, Reading reading) {
    return switch (reading) {
      case Reading.Numeric numeric -> "histogram(s" + number + ")";
      case Reading.Temporal temporal -> "histogram(s" + number + ")";
      default -> "null";
    };
  }

  private static String marks(String macro, int number, Reading reading) {
    return reading instanceof Reading.Numeric
        ? "histogram(%s(t%d)) filter (s%d not like 'bare%%')"
            .formatted(macro, reading.cell(), number)
        : "null";
  }

  private static List<Figure> figures(Reading reading) {
    List<Figure> figures =
        new ArrayList<>(
            List.of(Figure.TRIMMED, Figure.INVISIBLE, Figure.COMPOSED, Figure.NULL_WORD));
    switch (reading) {
      case Reading.Numeric numeric -> {
        figures.add(Figure.PERCENT);
        if (numeric.isExact()) {
          figures.add(Figure.ROUNDED);
        }
      }
      case Reading.Temporal temporal -> figures.add(Figure.SHORT_YEAR);
      case Reading.Text text when text.isLowerCase() -> figures.add(Figure.MIXED_CASE);
      default -> {}
    }
    return figures;
  }

  private static Facts facts(ResultSet row, int column, List<Figure> names) throws SQLException {
    Map<Figure, Long> figures = new EnumMap<>(Figure.class);
    for (int i = 0; i < names.size(); i++) {
      figures.put(names.get(i), row.getLong(column + 3 + i));
    }
    return new Facts(
        counts(row.getObject(column)),
        counts(row.getObject(column + 1)),
        counts(row.getObject(column + 2)),
        figures);
  }

  private static Map<String, Long> counts(@org.jspecify.annotations.Nullable Object histogram) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (histogram instanceof Map<?, ?> found) {
      found.forEach(
          (name, count) -> counts.put(String.valueOf(name), ((Number) count).longValue()));
    }
    return counts;
  }
}
