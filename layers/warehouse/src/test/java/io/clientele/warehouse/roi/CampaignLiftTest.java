package io.clientele.warehouse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.warehouse.Warehouse;
import io.clientele.warehouse.model.Model;
import io.clientele.warehouse.model.ModelCatalogue;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The lift of a campaign whose truth is known. {@code -Dcampaign.seeds=100} measures a hundred
 * companies; a few are enough to see that nothing broke.
 */
class CampaignLiftTest {
  private static final int SEEDS = Integer.getInteger("campaign.seeds", 10);
  private static final int CUSTOMERS = 2000;
  private static final double LEAST_SHARE = 0.93;

  @Test
  void theTrueLiftLiesInItsIntervalAsOftenAsItSays() throws SQLException {
    int inside = 0;
    try (Warehouse warehouse = Warehouse.inMemory()) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        inside += isInside(warehouse, new MeasuredCampaign(seed, CUSTOMERS)) ? 1 : 0;
      }
    }
    assertThat(inside).as("of %d seeds", SEEDS).isGreaterThanOrEqualTo((int) (SEEDS * LEAST_SHARE));
  }

  private static boolean isInside(Warehouse warehouse, MeasuredCampaign campaign)
      throws SQLException {
    for (String table :
        List.of(
            "campaign_members (campaign_id varchar, customer_id varchar, status varchar,"
                + " responded_at timestamp, is_holdout boolean)",
            "int_activity (kind varchar, movement_id varchar, customer_id varchar,"
                + " happened_on date, is_purchase boolean, revenue decimal(18,4))",
            "int_orders (order_id varchar, cost_amount_reporting decimal(18,4))",
            "int_campaigns (campaign_id varchar, started_on date, window_to date)")) {
      warehouse.execute("create or replace table " + table);
    }
    campaign.fill(warehouse);
    make(warehouse, "int_campaign_members");
    make(warehouse, "int_campaign_lifts");
    BigDecimal truth = campaign.trueLift();
    return warehouse
        .rows(
            "select abs(lift - cast(%s as decimal(18,4))) <= half_width from int_campaign_lifts"
                .formatted(truth.toPlainString()))
        .equals(List.of("true"));
  }

  private static void make(Warehouse warehouse, String name) throws SQLException {
    Model model = ModelCatalogue.load().model(name).orElseThrow();
    warehouse.execute("create or replace table " + name + " as " + model.sql());
  }
}
