package io.clientele.tests.endtoend.figures;

import java.util.List;

/** Element 4. Conversion is buyers out of customers, as orders are the purchases. */
record PerformanceFigures(Company company, Given given) implements Element {
  @Override
  public String name() {
    return "performance";
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
            .rate("purchase_frequency", company.purchases(slice.ofCustomers()).size(), active);
    if (!slice.isAll()) {
      return figures.noRate(
          "conversion_rate", "clv_historical", "clv_predicted", "revenue_per_customer");
    }
    double[] predicted = given.sumAndCount("clv_predicted", slice);
    return figures
        .rate("conversion_rate", buyers.size(), slice.size())
        .rate(
            "clv_historical",
            Figures.sum(buyers.stream().map(Buyer::monetary).toList()).doubleValue(),
            buyers.size())
        .rate("clv_predicted", predicted[0], predicted[1])
        .rate(
            "revenue_per_customer",
            Sums.revenue(company.movements(slice.ofCustomers())),
            slice.size());
  }

  @Override
  public double tolerance(String metric) {
    return metric.equals("clv_predicted") ? 1e-4 : 1e-9;
  }
}
