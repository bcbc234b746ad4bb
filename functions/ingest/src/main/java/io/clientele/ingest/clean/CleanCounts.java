package io.clientele.ingest.clean;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows of a clean table there are.
 *
 * @param rows all of them
 * @param distinct rows that are not refused, of which no two are equal in every value
 * @param reasons the refused rows by reason
 */
record CleanCounts(long rows, long distinct, Map<String, Long> reasons) {
  /** The hashes of ten million rows at once took half a gigabyte. */
  private static final long ROWS_AT_A_TIME = 3_000_000;

  CleanCounts {
    reasons = Map.copyOf(reasons);
  }

  /** Counts what the view {@code clean} and the table {@code refused} hold. */
  static CleanCounts of(Connection connection) throws SQLException {
    long rows = number(connection, "select count(*) from clean");
    Map<String, Long> reasons = reasons(connection);
    String good = reasons.isEmpty() ? "" : " where line not in (select line from refused)";
    long parts = 1 + rows / ROWS_AT_A_TIME;
    long distinct = 0;
    for (long part = 0; part < parts; part++) {
      distinct +=
          number(
              connection,
              "select count(distinct h) from (select hash(row_hash) as h from clean%s) where h %% %d = %d"
                  .formatted(good, parts, part));
    }
    return new CleanCounts(rows, distinct, reasons);
  }

  /** Those that are neither refused nor equal to another. */
  long duplicate() {
    return rows - refused() - distinct;
  }

  long refused() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> reasons(Connection connection) throws SQLException {
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

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
