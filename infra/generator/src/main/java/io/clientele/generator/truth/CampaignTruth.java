package io.clientele.generator.truth;

import io.clientele.generator.activity.Arm;
import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderHistory;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.FxRates;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the measured campaign really brought: the margin of the orders that exist only by it. */
public final class CampaignTruth implements Closeable {
  private final Path folder;
  private final String campaignId;
  private final WinBack winBack;
  private final FxRates rates;
  private final TruthFile orders;
  private long treated;
  private long holdout;
  private long incrementalOrders;
  private BigDecimal incrementalMargin = BigDecimal.ZERO;

  public CampaignTruth(Path folder, String campaignId, WinBack winBack, FxRates rates)
      throws IOException {
    this.folder = folder;
    this.campaignId = campaignId;
    this.winBack = winBack;
    this.rates = rates;
    this.orders =
        new TruthFile(
            folder.resolve("incremental_orders.csv"), "order_id", "customer_no", "margin_pln");
  }

  public void write(Customer customer, OrderHistory history) throws IOException {
    switch (history.arm()) {
      case TREATED -> treated++;
      case HOLDOUT -> holdout++;
      case NOT_ELIGIBLE -> {}
    }
    if (history.arm() != Arm.TREATED) {
      return;
    }
    for (Order order : history.orders()) {
      if (order.incremental()) {
        long margin = order.revenue() - order.cost();
        BigDecimal pln = rates.toPln(margin, order.currency(), order.at().toLocalDate());
        incrementalOrders++;
        incrementalMargin = incrementalMargin.add(pln);
        orders.write(order.number(), customer.number(), pln.toPlainString());
      }
    }
  }

  @Override
  public void close() throws IOException {
    orders.close();
    BigDecimal lift =
        treated == 0
            ? BigDecimal.ZERO
            : incrementalMargin.divide(BigDecimal.valueOf(treated), 4, RoundingMode.HALF_UP);
    String json =
        """
        {
          "campaign_id": "%s",
          "from": "%s",
          "to": "%s",
          "treated": %d,
          "holdout": %d,
          "extra_order_chance": %s,
          "incremental_orders": %d,
          "incremental_margin_pln": %s,
          "lift_per_treated_pln": %s
        }
        """
            .formatted(
                campaignId,
                winBack.startsOn(),
                winBack.endsOn(),
                treated,
                holdout,
                Double.toString(WinBack.EXTRA_ORDER_CHANCE),
                incrementalOrders,
                incrementalMargin.toPlainString(),
                lift.toPlainString());
    Files.writeString(folder.resolve("campaign.json"), json, StandardCharsets.UTF_8);
  }
}
