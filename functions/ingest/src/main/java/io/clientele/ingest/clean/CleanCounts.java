package io.clientele.ingest.clean;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows of a clean table there are.
 *
 * @param rows all of them
 * @param good those that are not refused
 * @param distinct good rows of which no two are equal in every value
 * @param fed the rows that each output of the plan gets
 */
record CleanCounts(long rows, long good, long distinct, List<Long> fed) {
  CleanCounts {
    fed = List.copyOf(fed);
  }

  /**
   * Counts in one pass.
   *
   * @param isFed SQL of the condition on which an output gets a row, for each output
   */
  static CleanCounts of(Connection connection, List<String> isFed) throws SQLException {
    StringBuilder counts =
        new StringBuilder(
            "select count(*), count(*) filter (where problem < 0), count(distinct hash(row_hash)) filter (where problem < 0)");
    isFed.forEach(fed -> counts.append(", count(*) filter (where ").append(fed).append(')'));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(counts + " from clean")) {
      row.next();
      List<Long> fed = new ArrayList<>();
      for (int i = 0; i < isFed.size(); i++) {
        fed.add(row.getLong(4 + i));
      }
      return new CleanCounts(row.getLong(1), row.getLong(2), row.getLong(3), fed);
    }
  }

  /** The refused rows by reason. */
  static Map<String, Long> reasons(Connection connection) throws SQLException {
    Map<String, Long> reasons = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet counts =
            statement.executeQuery("select reason, count(*) from refused group by reason")) {
      while (counts.next()) {
        reasons.put(counts.getString(1), counts.getLong(2));
      }
    }
    return reasons;
  }
}
