package io.clientele.segment.predict;

import java.sql.SQLException;

/**
 * The time that predictions learn from.
 *
 * @param days from the first purchase day to the last day that is looked at, 0 where nobody bought
 * @param holdoutDays the last of them, which models are held against
 * @param keptShare the part of the purchases' revenue that refunds leave, 0 to 1
 */
record Span(long days, long holdoutDays, double keptShare) {
  static Span read(Buyers buyers) throws SQLException {
    Span[] found = {new Span(0, 0, 1)};
    buyers.each(
        "select span_days, holdout_days, coalesce(kept_share, 1) from int_prediction_period",
        row -> found[0] = new Span(row.getLong(1), row.getLong(2), row.getDouble(3)));
    return found[0];
  }
}
