package io.clientele.segment.model;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small result in memory, row by row, each its values by column in column order.
 *
 * @param rows numbers are {@code Long}, {@code Double} or {@code BigDecimal}; dates are text as in
 *     ISO 8601
 */
public record Table(List<Map<String, @Nullable Object>> rows) {
  static Table of(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> columns = columns(result.getMetaData());
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
          row.put(columns.get(column), value(result.getObject(column + 1)));
        }
        rows.add(row);
      }
      return new Table(List.copyOf(rows));
    }
  }

  private static List<String> columns(ResultSetMetaData result) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= result.getColumnCount(); column++) {
      columns.add(result.getColumnName(column));
    }
    return columns;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof LocalDate date ? date.toString() : value;
  }

  /** The number in a cell that is never null. */
  public static long whole(Map<String, @Nullable Object> row, String column) {
    if (row.get(column) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalStateException(column + " is no number in " + row);
  }

  /** The text in a cell that is never null. */
  public static String text(Map<String, @Nullable Object> row, String column) {
    if (row.get(column) instanceof String text) {
      return text;
    }
    throw new IllegalStateException(column + " is no text in " + row);
  }
}
