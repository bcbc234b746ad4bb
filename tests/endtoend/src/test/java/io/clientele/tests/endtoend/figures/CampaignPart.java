package io.clientele.tests.endtoend.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each campaign cost and brought. */
record CampaignPart(CampaignFacts facts) implements Part {
  @Override
  public String element() {
    return "roi";
  }

  @Override
  public String name() {
    return "campaigns";
  }

  @Override
  public boolean isBySegment() {
    return false;
  }

  @Override
  public List<String> key() {
    return List.of("campaign_id");
  }

  @Override
  public Map<List<String>, Figures> rows(Slice slice) {
    Map<List<String>, Figures> rows = new LinkedHashMap<>();
    for (Raw.Campaign campaign : facts.campaigns()) {
      double spend = campaign.spend().doubleValue();
      List<Movement> attributed = facts.attributedTo(campaign);
      double revenue = attributed.isEmpty() ? Figures.NONE : Sums.revenue(attributed);
      Figures figures =
          new Figures()
              .put("campaign_spend", spend)
              .put("attributed_orders", attributed.size())
              .put("attributed_revenue", revenue)
              .put("roi_attributed", Figures.ratio(revenue - spend, spend));
      facts
          .liftOf(campaign)
          .ifPresentOrElse(lift -> measured(figures, lift, spend), () -> unmeasured(figures));
      rows.put(List.of(campaign.id()), figures);
    }
    return rows;
  }

  private static void measured(Figures figures, Lift lift, double spend) {
    double margin = lift.difference() * lift.treated();
    figures
        .put("treated", lift.treated())
        .put("holdout", lift.holdout())
        .put("treated_mean", lift.treatedMean())
        .put("holdout_mean", lift.treatedMean() - lift.difference())
        .put("lift", lift.difference())
        .put("lift_low", lift.difference() - lift.halfWidth())
        .put("lift_high", lift.difference() + lift.halfWidth())
        .put("incremental_margin", margin)
        .put("incremental_margin_low", margin - lift.halfWidth() * lift.treated())
        .put("incremental_margin_high", margin + lift.halfWidth() * lift.treated())
        .put("roi", Figures.ratio(margin - spend, spend));
  }

  private static void unmeasured(Figures figures) {
    figures
        .put("treated", 0)
        .put("holdout", 0)
        .none("treated_mean", "holdout_mean", "lift", "lift_low", "lift_high")
        .none("incremental_margin", "incremental_margin_low", "incremental_margin_high", "roi");
  }

  @Override
  public double tolerance(String column) {
    return column.endsWith("_low")
            || column.endsWith("_high")
            || column.equals("incremental_margin")
            || column.equals("roi")
        ? 2e-3
        : column.startsWith("lift") || column.endsWith("_mean") ? 1e-4 : 1e-9;
  }
}
