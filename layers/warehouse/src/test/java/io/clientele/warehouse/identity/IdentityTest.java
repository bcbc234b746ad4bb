package io.clientele.warehouse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.config.IdentityDecision;
import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.lake.UploadReceipt;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a customer when files and the team's decisions are added. */
class IdentityTest {
  private static final String ORDER =
      """
      insert into lake_orders (
        order_id, customer_id, ordered_at, status, currency, net_amount, source, upload_id, line, row_hash)
      values ('o', '%s', timestamp '2026-01-01 12:00:00', 'completed', 'USD', 10, '%s', '%s', 2, 'order')
      """;

  private final List<UploadReceipt> uploads = new ArrayList<>();
  private final List<IdentityDecision> decisions = new ArrayList<>();

  @Test
  void keepsItsIdWhenALaterFileNamesItOtherwise() throws SQLException {
    try (Warehouse warehouse = Warehouse.inMemory()) {
      record(warehouse, "zed-9", "shop", "shop.customers", 1);
      assertThat(customers(warehouse)).containsExactly("zed-9");
    }
    try (Warehouse warehouse = Warehouse.inMemory()) {
      record(warehouse, "zed-9", "shop", "shop.customers", 1);
      record(warehouse, "a-1", "crm", "crm.accounts", 2);
      warehouse.execute(ORDER.formatted("a-1", "crm.orders", "crm"));
      assertThat(customers(warehouse)).containsExactly("zed-9");
      assertThat(warehouse.rows("select customer_id, net_amount from orders"))
          .containsExactly("zed-9|10.0000");
      assertThat(
              warehouse.rows(
                  "select record_id, evidence, matched_source, matched_with from customer_sources"
                      + " order by 1"))
          .containsExactly("a-1|email|shop|zed-9", "zed-9|null|null|null");
    }
  }

  @Test
  void fallsApartAgainWhenTheTeamSplitsIt() throws SQLException {
    decisions.add(
        new IdentityDecision(
            IdentityDecision.Action.SPLIT, "crm.accounts", "a-1", "shop", "zed-9"));
    try (Warehouse warehouse = Warehouse.inMemory()) {
      record(warehouse, "zed-9", "shop", "shop.customers", 1);
      record(warehouse, "a-1", "crm", "crm.accounts", 2);
      warehouse.execute(ORDER.formatted("a-1", "crm.orders", "crm"));
      assertThat(customers(warehouse)).containsExactly("a-1", "zed-9");
      assertThat(warehouse.rows("select customer_id from orders")).containsExactly("a-1");
      assertThat(warehouse.brokenRules()).isEmpty();
    }
  }

  private void record(Warehouse warehouse, String id, String upload, String source, int day)
      throws SQLException {
    warehouse.execute(
        """
        insert into lake_customers (
          customer_id, kind, name, email, source, source_id, upload_id, line, ingested_at, row_hash)
        values ('%1$s', 'person', 'Anna Nowak', 'anna@acme.pl', '%2$s', '%1$s', '%3$s', 1,
          timestamp '2026-01-01 00:00:00', '%1$s')
        """
            .formatted(id, source, upload));
    uploads.removeIf(known -> known.uploadId().equals(upload));
    uploads.add(new UploadReceipt(upload, Instant.parse("2026-01-0%dT00:00:00Z".formatted(day))));
  }

  private List<String> customers(Warehouse warehouse) throws SQLException {
    warehouse.run(Warehouse.parameters(null), uploads, List.of(), decisions);
    return warehouse.rows("select customer_id from customers order by 1");
  }
}
