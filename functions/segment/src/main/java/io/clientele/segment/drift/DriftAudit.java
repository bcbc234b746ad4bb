package io.clientele.segment.drift;

import io.clientele.domain.run.Audit;
import io.clientele.warehouse.engine.SqlText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Whether the customers of the run before still spend what they spent. It looks at the net revenue
 * of one purchase of those who are buyers in both runs: more history, more customers and more
 * purchases hardly change that, amounts that are read a hundred times too large do.
 */
public final class DriftAudit {
  private static final String NAME = "drift";
  private static final int DECILES = 10;
  private static final long FEWEST = 200;

  /** By custom, the value from which two distributions are no more taken for the same. */
  private static final double LIMIT = 0.25;

  /**
   * More purchases of the same customers bring their means together, which shifts the distribution
   * but hardly its middle. To keep a run back, the middle must move by this factor as well.
   */
  private static final double FACTOR = 4;

  private final Connection connection;

  public DriftAudit(Connection connection) {
    this.connection = connection;
  }

  /**
   * Compares the table {@code rfm} with that of the run before.
   *
   * @param before the mart {@code rfm} of the run before, in the same currency
   */
  public Audit against(Path before) throws SQLException {
    String pairs =
        """
        select cast(p.monetary as double) / p.orders as base, cast(c.monetary as double) / c.orders as current
        from rfm c
        join read_parquet(%s) p on p.customer_id = c.customer_id
        where p.orders > 0 and c.orders > 0
        """
            .formatted(SqlText.literal(before.toAbsolutePath().normalize().toString()));
    List<Double> edges = edges(pairs);
    long[] base = counts(pairs, "base", edges);
    long[] current = counts(pairs, "current", edges);
    long customers = sum(base);
    if (customers < FEWEST) {
      return new Audit(
          NAME, 0, "%d customers bought in both runs, too few to compare".formatted(customers));
    }
    double psi = PopulationStability.ofCounts(base, current);
    double limit =
        Math.max(LIMIT, PopulationStability.threshold(customers, customers, base.length));
    double factor = factor(pairs);
    String found =
        String.format(
            Locale.ROOT,
            "what %d customers of the run before spend on one purchase: population stability index %.3f, limit %.3f, median times %.2f, limit %.0f",
            customers,
            psi,
            limit,
            factor,
            FACTOR);
    boolean isMoved = factor > FACTOR || factor < 1 / FACTOR;
    return psi <= limit || !isMoved
        ? new Audit(NAME, 0, found)
        : new Audit(
            NAME,
            1,
            found
                + ". Amounts seem to be read otherwise than before: look at the newest uploads, above all at their currency and decimal sign");
  }

  /** The median now by the median before; 1 where that was not above zero. */
  private double factor(String pairs) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select quantile_disc(current, 0.5), quantile_disc(base, 0.5) from ("
                    + pairs
                    + ")")) {
      row.next();
      return row.getDouble(2) > 0 ? row.getDouble(1) / row.getDouble(2) : 1;
    }
  }

  /** The deciles of the run before, each once. */
  private List<Double> edges(String pairs) throws SQLException {
    List<String> shares = new ArrayList<>();
    for (int decile = 1; decile < DECILES; decile++) {
      shares.add("quantile_disc(base, " + decile / (double) DECILES + ")");
    }
    TreeSet<Double> edges = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select " + String.join(", ", shares) + " from (" + pairs + ")")) {
      row.next();
      for (int decile = 1; decile < DECILES; decile++) {
        double edge = row.getDouble(decile);
        if (!row.wasNull()) {
          edges.add(edge);
        }
      }
    }
    return List.copyOf(edges);
  }

  private long[] counts(String pairs, String column, List<Double> edges) throws SQLException {
    StringBuilder bin = new StringBuilder("0");
    for (double edge : edges) {
      bin.append(" + case when ").append(column).append(" > ").append(edge).append("::double");
      bin.append(" then 1 else 0 end");
    }
    long[] counts = new long[edges.size() + 1];
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select %s as bin, count(*) from (%s) group by 1".formatted(bin, pairs))) {
      while (rows.next()) {
        counts[rows.getInt(1)] = rows.getLong(2);
      }
    }
    return counts;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
