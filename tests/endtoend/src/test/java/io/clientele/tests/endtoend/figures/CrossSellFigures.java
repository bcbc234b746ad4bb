package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Element 12. Chances are of today and have no months. */
record CrossSellFigures(Company company, Products products) implements Element {
  private static final int PAIRS = 100;
  private static final double LEAST_LIFT = 1.5;

  @Override
  public String name() {
    return "cross_sell";
  }

  @Override
  public Figures figures(Slice slice) {
    if (!slice.isAll()) {
      return new Figures()
          .none("white_space_value", "white_space_customers", "upsell_value", "upsell_customers")
          .noRate("products_per_customer");
    }
    double owners = 0;
    double owned = 0;
    double customers = 0;
    double value = 0;
    for (String customer : slice.customers()) {
      Set<String> mine = products.ownedBy(customer);
      owners += mine.isEmpty() ? 0 : 1;
      owned += mine.size();
      Map<String, Double> chances = chances(mine);
      customers += chances.isEmpty() ? 0 : 1;
      for (Map.Entry<String, Double> chance : chances.entrySet()) {
        value += chance.getValue() * products.revenueOfAnOrder(chance.getKey());
      }
    }
    double[] upsell = new double[2];
    slice.parts().forEach(part -> addUpsell(part, upsell));
    return new Figures()
        .put("white_space_value", value)
        .put("white_space_customers", customers)
        .put("upsell_value", upsell[0])
        .put("upsell_customers", upsell[1])
        .rate("products_per_customer", owned, owners);
  }

  /** Products that go with those a customer has, with the confidence of the strongest pair. */
  private Map<String, Double> chances(Set<String> owned) {
    Map<String, Double> chances = new HashMap<>();
    for (Products.Pair pair :
        products.pairs().subList(0, Math.min(PAIRS, products.pairs().size()))) {
      if (pair.lift() >= LEAST_LIFT && owned.contains(pair.from()) && !owned.contains(pair.to())) {
        chances.merge(pair.to(), pair.confidence(), Math::max);
      }
    }
    return chances;
  }

  /**
   * The gap of each buyer of twelve months to the upper quartile of mean orders, by nearest rank.
   */
  private void addUpsell(Set<String> segment, double[] sums) {
    List<Buyer> buyers =
        segment.stream()
            .map(company::buyer)
            .filter(Buyer::bought)
            .sorted(Comparator.comparing(Buyer::meanOrder))
            .toList();
    if (buyers.isEmpty()) {
      return;
    }
    double quartile =
        buyers.get((int) Math.ceil(0.75 * buyers.size()) - 1).meanOrder().doubleValue();
    LocalDate from = company.asOf().minusYears(1);
    for (Buyer buyer : buyers) {
      double recent =
          buyer.movements().stream().filter(m -> m.isPurchase() && !m.day().isBefore(from)).count();
      double gap = quartile - buyer.meanOrder().doubleValue();
      if (recent > 0 && gap > 0) {
        sums[0] += gap * recent;
        sums[1]++;
      }
    }
  }

  @Override
  public double tolerance(String metric) {
    return metric.equals("white_space_value") ? 1e-6 : 1e-9;
  }
}
