package io.clientele.tests.endtoend.figures;

import java.time.YearMonth;
import java.util.List;

/** Element 14. The lift of a campaign is measured whole and counted for each of its treated. */
record RoiFigures(Company company, CampaignFacts facts) implements Element {
  @Override
  public String name() {
    return "roi";
  }

  @Override
  public Figures figures(Slice slice) {
    double spend = 0;
    double attributed = 0;
    double measuredSpend = 0;
    double margin = 0;
    double treated = 0;
    double squares = 0;
    boolean measured = false;
    for (Raw.Campaign campaign : facts.campaigns()) {
      if (slice.month().map(YearMonth.from(campaign.from())::equals).orElse(true)) {
        List<String> heads = facts.headsOf(campaign);
        double mine = heads.stream().filter(slice::has).count();
        double share = campaign.spend().doubleValue() * mine / heads.size();
        spend += share;
        attributed +=
            Sums.revenue(
                facts.attributedTo(campaign).stream()
                    .filter(m -> slice.has(m.customer()))
                    .toList());
        Lift lift = facts.liftOf(campaign).orElse(new Lift(0, 0, 0, 0, 0));
        double members = facts.treated(campaign).stream().filter(slice::has).count();
        if (lift.treated() > 0
            && (members > 0 || facts.members(campaign).anyMatch(m -> slice.has(m.customer())))) {
          measured = true;
          measuredSpend += share;
          treated += members;
          margin += lift.difference() * members;
          squares += Math.pow(lift.halfWidth() * members, 2);
        }
      }
    }
    Figures figures =
        new Figures()
            .put("campaign_spend", spend)
            .put("attributed_revenue", attributed)
            .put("roi_attributed", Figures.ratio(attributed - spend, spend))
            .put("incremental_margin_n", treated);
    if (!measured) {
      return figures.none(
          "measured_spend",
          "incremental_margin",
          "incremental_margin_low",
          "incremental_margin_high",
          "roi");
    }
    return figures
        .put("measured_spend", measuredSpend)
        .put("incremental_margin", margin)
        .put("incremental_margin_low", margin - Math.sqrt(squares))
        .put("incremental_margin_high", margin + Math.sqrt(squares))
        .put("roi", Figures.ratio(margin - measuredSpend, measuredSpend));
  }

  /**
   * Costs are divided to the last decimal, lifts are rounded to it, and quantiles are an expansion.
   */
  @Override
  public double tolerance(String metric) {
    return metric.startsWith("incremental_margin_")
        ? 1e-3
        : metric.equals("attributed_revenue") ? 1e-9 : 1e-3;
  }
}
