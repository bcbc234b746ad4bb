package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.util.List;

/** Element 6. Discounts and returns are money out of money. */
record BehaviourFigures(Company company) implements Element {
  @Override
  public String name() {
    return "behaviour";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Movement> purchases = company.purchases(slice);
    List<Buyer> buyers = company.buyers(slice);
    double active =
        slice.month().map(month -> company.active(slice, month)).orElse((long) buyers.size());
    double quantity =
        Figures.sum(purchases.stream().map(Movement::quantity).toList()).doubleValue();
    double discount =
        Figures.sum(purchases.stream().map(Movement::discount).toList()).doubleValue();
    double sold = Sums.revenue(purchases);
    double returned =
        Figures.sum(
                company.movements(slice).stream()
                    .map(Movement::net)
                    .filter(net -> net.signum() < 0)
                    .map(BigDecimal::negate)
                    .toList())
            .doubleValue();
    Figures figures =
        new Figures()
            .rate("purchase_frequency", company.purchases(slice.ofCustomers()).size(), active);
    if (slice.isAll()) {
      List<Long> gaps = buyers.stream().flatMap(buyer -> buyer.gaps().stream()).toList();
      figures
          .put("interpurchase_days", Figures.median(gaps))
          .put("interpurchase_days_n", gaps.size());
    } else {
      figures.noRate("interpurchase_days");
    }
    return figures
        .rate("basket_size", quantity, purchases.size())
        .put("discount_share", Figures.ratio(discount, sold + discount))
        .put("discount_share_n", purchases.size())
        .put("return_rate", Figures.ratio(returned, sold))
        .put("return_rate_n", purchases.size());
  }
}
