package io.clientele.warehouse.identity;

import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.lake.UploadReceipt;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a shop and a CRM exported in 300 days: orders of customers whose city changes with each of
 * them, and accounts of the same customers under other ids. Each daily file repeats the day before.
 */
final class DailyFiles {
  private static final int DAYS = 300;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Warehouse warehouse;

  DailyFiles(Warehouse warehouse) throws SQLException {
    this.warehouse = warehouse;
    warehouse.execute(
        "create table days as select unnest(range(%d)) as day, unnest(range(%d)) %% 40 as customer"
            .formatted(DAYS, DAYS));
  }

  /** Everything in one file. */
  List<UploadReceipt> asOne() throws SQLException {
    insert("select 'all' as upload_id, * from days");
    return List.of(new UploadReceipt("all", START));
  }

  /** A file a day, received within one day in an order that the seed decides. */
  List<UploadReceipt> asBurst(long seed) throws SQLException {
    insert(
        """
        select 'day ' || file.day as upload_id, days.*
        from days
        join days file on days.day in (file.day, file.day - 1)
        order by hash(file.day + %d), days.day
        """
            .formatted(seed));
    List<Integer> order = new ArrayList<>(IntStream.range(0, DAYS).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<UploadReceipt> uploads = new ArrayList<>();
    for (int place = 0; place < DAYS; place++) {
      uploads.add(new UploadReceipt("day " + order.get(place), START.plusSeconds(60L * place)));
    }
    return uploads;
  }

  private void insert(String rows) throws SQLException {
    warehouse.execute(
        """
        insert into lake_orders (
          order_id, customer_id, ordered_at, status, currency, net_amount, source, source_id, upload_id, line,
          ingested_at, row_hash)
        select
          'o' || day, 'w' || customer, timestamp '2025-01-01 12:00:00' + to_days(day::integer), 'completed', 'USD',
          10 + day, 'shop.orders', 'o' || day, upload_id, day, timestamp '2026-01-02 00:00:00', 'shop ' || day
        from (%1$s);
        insert into lake_customers (
          customer_id, name, email, city, updated_at, source, source_id, upload_id, line, ingested_at, row_hash)
        select
          'w' || customer, 'Anna Nowak ' || customer, 'c' || customer || '@acme.pl', 'City ' || day,
          timestamp '2025-01-01 12:00:00' + to_days(day::integer), 'shop.orders', 'w' || customer, upload_id, day,
          timestamp '2026-01-02 00:00:00', 'shop ' || day
        from (%1$s);
        insert into lake_customers (
          customer_id, name, email, phone, updated_at, source, source_id, upload_id, line, ingested_at, row_hash)
        select
          'K-' || customer, 'Nowak Anna ' || customer, 'c' || customer || '@acme.pl', '60012' || day,
          timestamp '2025-01-01 18:00:00' + to_days(day::integer), 'crm.accounts', 'K-' || customer, upload_id,
          1000 + day, timestamp '2026-01-02 00:00:00', 'crm ' || day
        from (%1$s)
        """
            .formatted(rows));
  }
}
