package io.clientele.generator.activity;

import io.clientele.generator.company.Archetype;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Period;
import io.clientele.generator.company.Product;
import java.time.LocalDate;

/** Prices and costs in minor units of a customer's currency; both rise once a year. */
final class PriceList {
  private static final double RISE_A_YEAR = 0.03;
  private static final double WHOLESALE = 0.90;

  private final Period period;

  PriceList(Period period) {
    this.period = period;
  }

  long price(Product product, Customer customer, LocalDate day) {
    double terms = customer.archetype() == Archetype.CAFE_WHOLESALE ? WHOLESALE : 1;
    return minorUnits(product.price() * terms, customer, day);
  }

  long cost(Product product, Customer customer, LocalDate day) {
    return minorUnits(product.cost(), customer, day);
  }

  private long minorUnits(double pln, Customer customer, LocalDate day) {
    int years = day.getYear() - period.from().getYear();
    double level = StrictMath.pow(1 + RISE_A_YEAR, years);
    return Math.round(customer.currency().fromPln(pln * level) * 100);
  }
}
