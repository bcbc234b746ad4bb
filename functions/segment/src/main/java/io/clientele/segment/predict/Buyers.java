package io.clientele.segment.predict;

import io.clientele.segment.predict.purchase.PurchaseHistories;
import io.clientele.segment.predict.purchase.Spends;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads the histories of the buyers, always in the same order: sums of doubles depend on it. */
final class Buyers {
  private final Connection connection;

  Buyers(Connection connection) {
    this.connection = connection;
  }

  /** What is done with each row. */
  @FunctionalInterface
  interface Row {
    void read(ResultSet row) throws SQLException;
  }

  PurchaseHistories whole() throws SQLException {
    return histories("repeats", "active_days", "age_days");
  }

  PurchaseHistories calibration() throws SQLException {
    return histories("calibration_repeats", "calibration_active_days", "calibration_age_days");
  }

  private PurchaseHistories histories(String repeats, String activeDays, String ageDays)
      throws SQLException {
    PurchaseHistories histories = new PurchaseHistories();
    each(
        """
        select %1$s, %2$s, %3$s, count(*) from int_purchase_histories
        where %1$s is not null
        group by 1, 2, 3 order by 1, 2, 3
        """
            .formatted(repeats, activeDays, ageDays),
        row -> histories.add(row.getInt(1), row.getInt(2), row.getInt(3), row.getLong(4)));
    return histories;
  }

  /** Repeats, active days, age days, purchases in the hold-out, number of customers. */
  void holdouts(Row row) throws SQLException {
    each(
        """
        select
          calibration_repeats, calibration_active_days, calibration_age_days, holdout_purchases,
          count(*)
        from int_purchase_histories
        where calibration_repeats is not null
        group by 1, 2, 3, 4 order by 1, 2, 3, 4
        """,
        row);
  }

  Spends spends() throws SQLException {
    return spends("repeats", "repeat_revenue");
  }

  Spends calibrationSpends() throws SQLException {
    return spends("calibration_repeats", "calibration_repeat_revenue");
  }

  private Spends spends(String repeats, String revenue) throws SQLException {
    Spends spends = new Spends();
    each(
        """
        select %1$s, cast(%2$s as double) / %1$s from int_purchase_histories
        where %1$s > 0 and %2$s > 0 order by customer_id
        """
            .formatted(repeats, revenue),
        row -> spends.add(row.getInt(1), row.getDouble(2)));
    return spends;
  }

  /** Repeats, mean spend on one, mean spend on a purchase day of the hold-out. */
  void holdoutSpends(Row row) throws SQLException {
    each(
        """
        select
          calibration_repeats, cast(calibration_repeat_revenue as double) / calibration_repeats,
          cast(holdout_revenue as double) / holdout_purchases
        from int_purchase_histories
        where calibration_repeats > 0 and calibration_repeat_revenue > 0
          and holdout_purchases > 0 and holdout_revenue is not null
        order by customer_id
        """,
        row);
  }

  /** Customer, repeats, active days, age days, mean spend on a repeat or 0; equal ages together. */
  void customers(Row row) throws SQLException {
    each(
        """
        select
          customer_id, repeats, active_days, age_days,
          coalesce(cast(repeat_revenue as double) / nullif(repeats, 0), 0)
        from int_purchase_histories order by repeats, age_days, customer_id
        """,
        row);
  }

  void each(String query, Row row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        row.read(result);
      }
    }
  }
}
