package io.clientele.tests.endtoend.figures;

import java.time.YearMonth;
import java.util.List;

/** Element 15. A change is shown of a month that is over, on one that had something. */
record TrendFigures(Company company) implements Element {
  @Override
  public String name() {
    return "trends";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Buyer> buyers = company.buyers(slice);
    double revenue = Sums.revenue(company.movements(slice));
    double orders = company.purchases(slice).size();
    double active =
        slice.month().map(month -> company.active(slice, month)).orElse((long) buyers.size());
    Figures figures =
        new Figures()
            .put("revenue", revenue)
            .put("orders", orders)
            .rate("aov", revenue, orders)
            .put("active_customers", active)
            .put(
                "new_customers", buyers.stream().filter(b -> slice.in(b.days().getFirst())).count())
            .rate("frequency", company.purchases(slice.ofCustomers()).size(), active);
    if (slice.month().isEmpty() || !company.isComplete(slice.month().get())) {
      return figures.none(
          "revenue_month_over_month",
          "orders_month_over_month",
          "revenue_year_over_year",
          "orders_year_over_year");
    }
    YearMonth month = slice.month().get();
    return change(
        change(figures, slice, month.minusMonths(1), "month_over_month"),
        slice,
        month.minusYears(1),
        "year_over_year");
  }

  private Figures change(Figures figures, Slice slice, YearMonth before, String suffix) {
    double revenue = Sums.revenue(company.movements(slice.in(before)));
    double orders = company.purchases(slice.in(before)).size();
    return figures
        .put("revenue_" + suffix, revenue > 0 ? figures.get("revenue") / revenue - 1 : Figures.NONE)
        .put("orders_" + suffix, orders > 0 ? figures.get("orders") / orders - 1 : Figures.NONE);
  }
}
