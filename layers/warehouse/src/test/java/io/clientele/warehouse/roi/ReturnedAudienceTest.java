package io.clientele.warehouse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.lake.UploadReceipt;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the members of an exported audience when their file is dropped back. */
class ReturnedAudienceTest {
  /** The held out leave a margin of 10 or 20, the others of 15 or 25. */
  private static final List<String> COMPANY =
      List.of(
          """
          insert into lake_customers (customer_id, kind, name, source, upload_id, line, row_hash)
          select 'c' || n, 'person', 'Name ' || n, 'shop.customers', 'shop', n, 'c' || n
          from range(1, 41) as numbers (n)
          """,
          """
          insert into lake_orders (
            order_id, customer_id, ordered_at, status, currency, net_amount, cost_amount, source,
            upload_id, line, row_hash)
          select 'o' || n, 'c' || n, timestamp '2024-05-10 12:00:00', 'completed', 'USD',
            20 + 10 * (n % 2) + if(n > 20, 5, 0), 10, 'shop.orders', 'shop', 100 + n, 'o' || n
          from range(1, 41) as numbers (n)
          """,
          """
          insert into lake_campaign_members (
            campaign_id, customer_id, status, is_holdout, source, upload_id, line, row_hash)
          select 'spring', 'c' || n, if(n > 20, 'exported', 'held_out'), n <= 20,
            'clientele.audience_members', 'members', n, 'm' || n
          from range(1, 41) as numbers (n)
          """);

  private static final String CAMPAIGN =
      """
      insert into lake_campaigns (
        campaign_id, name, started_at, ended_at, spend_amount, currency, source, upload_id, line,
        row_hash)
      values ('spring', 'Spring', timestamp '2024-05-01 00:00:00', timestamp '2024-05-31 00:00:00',
        50, 'USD', 'mail.campaigns', 'mail', 1, 'k')
      """;

  private static final List<UploadReceipt> UPLOADS =
      List.of(
          new UploadReceipt("shop", Instant.parse("2024-04-01T00:00:00Z")),
          new UploadReceipt("members", Instant.parse("2024-05-01T00:00:00Z")),
          new UploadReceipt("mail", Instant.parse("2024-06-10T00:00:00Z")));

  @Test
  void isTheLiftOfTheirCampaign() throws SQLException {
    try (Warehouse warehouse = company()) {
      warehouse.execute(CAMPAIGN);
      run(warehouse);
      assertThat(
              warehouse.rows(
                  """
                  select campaign_id, treated, holdout, treated_mean, holdout_mean, lift,
                    incremental_margin, roi
                  from campaign_roi
                  """))
          .containsExactly("spring|20|20|20.0000|15.0000|5.0000|100.0000|1.0");
    }
  }

  /** Without its first day nobody knows which purchases to compare. */
  @Test
  void isNoLiftAsLongAsTheCampaignIsNotFed() throws SQLException {
    try (Warehouse warehouse = company()) {
      run(warehouse);
      assertThat(
              warehouse.rows(
                  """
                  select campaign_id, name, campaign_spend, treated, holdout, lift, roi
                  from campaign_roi
                  """))
          .containsExactly("spring|null|null|20|20|null|null");
      assertThat(
              warehouse.rows(
                  """
                  select campaign_id, campaign_name, campaign_response_rate_n
                  from segment_campaigns
                  where scheme = 'rfm' and segment_id = 'total'
                  """))
          .containsExactly("spring|null|20");
    }
  }

  private static Warehouse company() throws SQLException {
    Warehouse warehouse = Warehouse.inMemory();
    for (String statement : COMPANY) {
      warehouse.execute(statement);
    }
    return warehouse;
  }

  private static void run(Warehouse warehouse) throws SQLException {
    warehouse.run(Warehouse.parameters(Instant.parse("2024-07-01T00:00:00Z")), UPLOADS, List.of());
    assertThat(warehouse.brokenRules()).isEmpty();
  }
}
