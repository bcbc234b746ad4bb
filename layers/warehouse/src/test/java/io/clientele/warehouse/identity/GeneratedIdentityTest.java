package io.clientele.warehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.engine.DuckDbSettings;
import io.clientele.warehouse.lake.UploadReceipt;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of all pairs of records that are made one customer, how many are one; and of those that are one,
 * how many were found. {@code -Didentity.customers=20000} takes a larger company.
 */
class GeneratedIdentityTest {
  private static final long CUSTOMERS = Long.getLong("identity.customers", 2000);

  @TempDir Path folder;

  @Test
  void findsWhoIsWhoAcrossSystemsThatShareNoId() throws Exception {
    DuckDbSettings settings = DuckDbSettings.inMemory("1GB", 2).withAllowedDirectories(folder);
    try (Warehouse warehouse = Warehouse.open(settings)) {
      GeneratedRecords.feed(warehouse, folder, CUSTOMERS);
      warehouse.run(
          Warehouse.parameters(null),
          Stream.of("crm", "shop", "loyalty")
              .map(upload -> new UploadReceipt(upload, Instant.parse("2026-07-01T00:00:00Z")))
              .toList(),
          List.of());
      warehouse.execute(
          """
          create table judged as
          select i.customer_id, t.customer_no
          from int_identities i
          join truth t on t.system = i.system and t.record_id = i.record_id
          """);

      double right = pairs(warehouse, "customer_id, customer_no");
      assertThat(right / pairs(warehouse, "customer_id")).as("precision").isGreaterThan(0.995);
      assertThat(right / pairs(warehouse, "customer_no")).as("recall").isGreaterThan(0.95);
      assertThat(warehouse.rows("select distinct evidence from customer_sources order by 1"))
          .contains("email", "likeness");
      assertThat(warehouse.brokenRules()).isEmpty();
    }
  }

  private static double pairs(Warehouse warehouse, String group) throws SQLException {
    return Double.parseDouble(
        warehouse
            .rows(
                """
                select cast(sum(n * (n - 1) / 2) as double)
                from (select count(*) as n from judged group by %s)
                """
                    .formatted(group))
            .getFirst());
  }
}
