package io.clientele.tests.endtoend.figures;

import java.util.List;

/** Element 1. */
record OverviewFigures(Company company) implements Element {
  @Override
  public String name() {
    return "overview";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Movement> movements = company.movements(slice);
    List<Buyer> buyers = company.buyers(slice);
    double revenue = Sums.revenue(movements);
    double orders = company.purchases(slice).size();
    double ofBuyers = Figures.sum(buyers.stream().map(Buyer::monetary).toList()).doubleValue();
    List<Long> recency = buyers.stream().map(buyer -> buyer.recencyDays(company.asOf())).toList();
    List<Integer> frequency = buyers.stream().map(buyer -> buyer.days().size()).toList();
    Figures figures =
        new Figures()
            .put("customers", slice.size())
            .put("customer_share", Figures.ratio(slice.size(), slice.everyone().size()))
            .put("revenue", revenue)
            .put("revenue_share", Figures.ratio(revenue, Sums.revenue(company.movements())))
            .put("orders", orders)
            .put("aov", Figures.ratio(revenue, orders))
            .put("recency_days_median", Figures.median(recency))
            .put("recency_days_mean", Sums.mean(recency))
            .put("frequency_median", Figures.median(frequency))
            .put("frequency_mean", Sums.mean(frequency))
            .put("monetary_median", Figures.median(buyers.stream().map(Buyer::monetary).toList()))
            .put("monetary_mean", Figures.ratio(ofBuyers, buyers.size()))
            .put(
                "purchase_frequency",
                Figures.ratio(company.purchases(slice.ofCustomers()).size(), buyers.size()))
            .put(
                "revenue_per_customer",
                Figures.ratio(Sums.revenue(company.movements(slice.ofCustomers())), slice.size()))
            .put("clv_historical", Figures.ratio(ofBuyers, buyers.size()));
    return figures;
  }
}
