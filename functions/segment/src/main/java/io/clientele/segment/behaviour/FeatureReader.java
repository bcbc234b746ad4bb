package io.clientele.segment.behaviour;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the features of buyers from the run's tables. */
final class FeatureReader {
  private static final List<String> MEASURES =
      List.of(
          "recency_days",
          "frequency",
          "monetary",
          "tenure_days",
          "interpurchase_days",
          "discount_share",
          "return_share",
          "engagement",
          "satisfaction");

  private FeatureReader() {}

  static FeatureTable read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>(MEASURES);
      StringBuilder sql = new StringBuilder("select customer_id");
      for (String measure : MEASURES) {
        sql.append(", ").append(doubleOf(measure));
      }
      List<String> categories = new ArrayList<>();
      try (ResultSet top =
          statement.executeQuery("select rank, category from int_top_categories order by 2")) {
        while (top.next()) {
          sql.append(", ").append(doubleOf("category_" + top.getInt(1)));
          categories.add(FeatureTable.CATEGORY + top.getString(2));
        }
      }
      names.addAll(categories);
      sql.append(" from int_customer_features order by customer_id");
      try (ResultSet rows = statement.executeQuery(sql.toString())) {
        return read(rows, names);
      }
    }
  }

  private static String doubleOf(String column) {
    return "coalesce(cast(%s as double), 'nan'::double)".formatted(column);
  }

  private static FeatureTable read(ResultSet rows, List<String> names) throws SQLException {
    List<String> customers = new ArrayList<>();
    int width = names.size();
    double[] values = new double[1024 * width];
    while (rows.next()) {
      int from = customers.size() * width;
      customers.add(rows.getString(1));
      if (from + width > values.length) {
        values = Arrays.copyOf(values, values.length * 2);
      }
      for (int column = 0; column < width; column++) {
        values[from + column] = rows.getDouble(column + 2);
      }
    }
    return new FeatureTable(
        customers, names, new Points(Arrays.copyOf(values, customers.size() * width), width));
  }
}
