package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What is measured of a customer, as far as it is known, to four decimals. */
final class Traits {
  private Traits() {}

  static Map<String, Double> of(Company company, Given given, String customer) {
    Figures traits = new Figures();
    Buyer buyer = company.buyer(customer);
    if (buyer.bought()) {
      long span = ChronoUnit.DAYS.between(buyer.days().getFirst(), buyer.days().getLast());
      traits
          .put("recency_days", buyer.recencyDays(company.asOf()))
          .put("frequency", buyer.days().size())
          .put("monetary", buyer.monetary())
          .put("aov", buyer.monetary().doubleValue() / buyer.orders())
          .put("tenure_days", ChronoUnit.DAYS.between(buyer.days().getFirst(), company.asOf()))
          .put("interpurchase_days", Figures.ratio((double) span, buyer.days().size() - 1));
      money(traits, buyer);
    }
    traits
        .put("clv_predicted", given.value("clv_predicted", customer))
        .put("p_alive", given.value("p_alive", customer));
    Raw.Account account = company.accounts().get(customer);
    if (account != null && account.birthDate().isBefore(company.asOf())) {
      traits.put("age_years", Profile.age(account, company.asOf()));
    }
    if (account != null && account.employees() >= 1) {
      traits.put("employees", account.employees());
    }
    Map<String, Double> known = new TreeMap<>();
    traits.values().forEach((trait, value) -> known.put(trait, Math.round(value * 1e4) / 1e4));
    traits.values().forEach((trait, value) -> known.remove(Double.isNaN(value) ? trait : ""));
    return known;
  }

  private static void money(Figures traits, Buyer buyer) {
    List<Movement> purchases = buyer.movements().stream().filter(Movement::isPurchase).toList();
    double sold = Sums.revenue(purchases);
    double returned = sold - buyer.monetary().doubleValue();
    double discount = sum(purchases, Movement::discount);
    traits
        .put("basket_size", Figures.ratio(sum(purchases, Movement::quantity), purchases.size()))
        .put("discount_share", Figures.ratio(discount, sold + discount))
        .put("return_rate", Figures.ratio(returned, sold));
  }

  private static double sum(List<Movement> movements, Function<Movement, BigDecimal> amount) {
    return Figures.sum(movements.stream().map(amount).toList()).doubleValue();
  }
}
