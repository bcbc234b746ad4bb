package io.clientele.segment.predict;

import io.clientele.segment.predict.purchase.BetaGeometric;
import io.clientele.segment.predict.purchase.Horizon;
import io.clientele.warehouse.lake.ComputedTables;
import io.clientele.warehouse.model.Computation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** The computation {@code prediction}: what is expected of each customer, and how good that is. */
public final class Prediction implements Computation {
  /** The computation's name. */
  public static final String NAME = "prediction";

  private final ComputedTables tables;
  private final Buyers buyers;
  private final Horizon horizon = Horizon.YEAR;

  public Prediction(Connection connection, ComputedTables tables) {
    this.tables = tables;
    this.buyers = new Buyers(connection);
  }

  @Override
  public void createTables() throws SQLException {
    Span span = Span.read(buyers);
    PurchaseForecast purchases = PurchaseForecast.of(buyers, span, horizon);
    SpendForecast spend = SpendForecast.of(buyers, purchases.quality(), horizon);
    ChurnForecast churn = ChurnForecast.of(buyers);
    write(List.of(purchases.quality(), spend.quality(), churn.quality()));
    Map<String, Double> churnOnly = new TreeMap<>(churn.probabilities());
    try (DuckDBAppender rows = tables.create("customer_predictions")) {
      Expectation expectation = expectation(purchases, spend, span);
      if (expectation != null) {
        buyers.customers(
            row -> {
              String customer = row.getString(1);
              Expectation.Values values = expectation.of(row);
              rows.beginRow()
                  .append(customer)
                  .append(values.pAlive())
                  .append(values.expectedPurchases())
                  .append(values.spend())
                  .append(values.value())
                  .append(churnOnly.remove(customer))
                  .endRow();
            });
      }
      for (Map.Entry<String, Double> subscriber : churnOnly.entrySet()) {
        rows.beginRow().append(subscriber.getKey());
        rows.appendNull().appendNull().appendNull().appendNull();
        rows.append(subscriber.getValue()).endRow();
      }
    }
  }

  private @Nullable Expectation expectation(
      PurchaseForecast purchases, SpendForecast spend, Span span) {
    BetaGeometric model = purchases.purchases();
    BetaGeometric alive = purchases.alive();
    return model == null || alive == null || !purchases.quality().isShown()
        ? null
        : new Expectation(
            model,
            alive,
            spend.quality().isShown() ? spend.model() : null,
            span.keptShare(),
            horizon);
  }

  private void write(List<Quality> qualities) throws SQLException {
    try (DuckDBAppender rows = tables.create("prediction_quality")) {
      for (Quality quality : qualities) {
        Grade grade = quality.grade();
        rows.beginRow()
            .append(quality.prediction())
            .append(quality.model())
            .append(quality.isEnough() ? "ok" : "insufficient_data")
            .append(grade == null ? null : grade.name())
            .append(quality.n())
            .append(quality.error())
            .append(quality.baselineError())
            .append(quality.auc())
            .append(quality.horizonDays())
            .append(quality.parametersJson())
            .append(quality.reason())
            .endRow();
      }
    }
  }
}
