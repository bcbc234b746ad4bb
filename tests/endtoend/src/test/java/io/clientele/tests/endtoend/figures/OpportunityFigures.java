package io.clientele.tests.endtoend.figures;

import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Element 5. What stands open is known of now only. */
record OpportunityFigures(Company company) implements Element {
  @Override
  public String name() {
    return "opportunities";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Raw.Deal> deals =
        known(company).stream().filter(deal -> slice.has(deal.customer())).toList();
    Figures figures = new Figures();
    if (slice.isAll()) {
      open(figures, deals.stream().filter(deal -> deal.state() == Raw.State.OPEN).toList());
    } else {
      figures
          .none("open_count", "pipeline_value", "overdue_open_count")
          .noRate("weighted_pipeline");
    }
    List<Raw.Deal> closed =
        deals.stream().filter(d -> d.state() != Raw.State.OPEN && slice.in(d.closesOn())).toList();
    List<Raw.Deal> won = closed.stream().filter(deal -> deal.state() == Raw.State.WON).toList();
    List<Long> cycles =
        won.stream()
            .map(deal -> ChronoUnit.DAYS.between(deal.createdOn(), deal.closesOn()))
            .filter(days -> days >= 0)
            .toList();
    return figures
        .rate("win_rate", won.size(), closed.size())
        .put("win_rate_value", Figures.ratio(amount(won), amount(closed)))
        .put("win_rate_value_n", closed.size())
        .put("sales_cycle_days", Figures.median(cycles))
        .put("sales_cycle_days_n", cycles.size());
  }

  private void open(Figures figures, List<Raw.Deal> open) {
    figures
        .put("open_count", open.size())
        .put("pipeline_value", amount(open))
        .put("weighted_pipeline", weighted(open))
        .put("weighted_pipeline_n", open.size())
        .put(
            "overdue_open_count",
            open.stream().filter(deal -> deal.closesOn().isBefore(company.asOf())).count());
  }

  /** Opened by now, and not decided later. */
  static List<Raw.Deal> known(Company company) {
    return company.raw().deals().stream()
        .filter(deal -> deal.createdOn().isBefore(company.asOf()))
        .filter(d -> d.state() == Raw.State.OPEN || d.closesOn().isBefore(company.asOf()))
        .toList();
  }

  static double amount(List<Raw.Deal> deals) {
    return Figures.sum(deals.stream().map(Raw.Deal::amount).toList()).doubleValue();
  }

  static double weighted(List<Raw.Deal> deals) {
    return Figures.sum(
            deals.stream()
                .map(d -> d.amount().multiply(d.probability()).setScale(4, RoundingMode.HALF_UP))
                .toList())
        .doubleValue();
  }
}
