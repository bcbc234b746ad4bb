import io.clientele.segment.predict.purchase.BetaGeometric;
import io.clientele.segment.predict.purchase.Dropout;
import io.clientele.segment.predict.purchase.PurchaseHistories;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;

/**
 * Fits BG/NBD and MBG/NBD to the customers of a lake in a folder, each first cold and then nine
 * times warm: {@code PurchaseFit FOLDER}. Prints wall and CPU seconds.
 */
final class PurchaseFit {
  private static final String HISTORIES =
      """
      with days as (
        select distinct customer_id, cast(ordered_at as date) as day
        from '%s/orders.parquet'
        where customer_id is not null and status is distinct from 'cancelled' and coalesce(net_amount, 0) >= 0
      ),
      spans as (
        select
          count(*) - 1 as repeats, max(day) - min(day) as active,
          (select max(day) + 1 from days) - min(day) as age
        from days
        group by customer_id
      )
      select repeats, active, age, count(*) from spans group by all order by all
      """;

  public static void main(String[] arguments) throws Exception {
    PurchaseHistories histories = new PurchaseHistories();
    long customers = 0;
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(HISTORIES.formatted(arguments[0]))) {
      while (rows.next()) {
        histories.add(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getLong(4));
        customers += rows.getLong(4);
      }
    }
    System.out.printf("%,d buyers%n", customers);
    for (Dropout dropout : Dropout.values()) {
      for (int round = 1; round <= 10; round++) {
        long wall = System.nanoTime();
        long processor = processor();
        BetaGeometric model = BetaGeometric.fit(histories, dropout).orElseThrow();
        if (round == 1 || round == 10) {
          System.out.printf(
              "%s, fit %2d: %.3f s, %.3f CPU s; log-likelihood %.1f%n",
              dropout,
              round,
              (System.nanoTime() - wall) / 1e9,
              (processor() - processor) / 1e9,
              model.logLikelihood());
        }
      }
    }
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
