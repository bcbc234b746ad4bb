package io.clientele.generator.activity;

import io.clientele.generator.company.Buying;
import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Kind;
import io.clientele.generator.company.Pair;
import io.clientele.generator.company.Period;
import io.clientele.generator.company.Product;
import io.clientele.generator.random.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fills a basket as a customer of its archetype would, with the planted pairs. */
final class Baskets {
  private static final int MOST_LINES = 14;
  private static final double RETURNED_AT_THE_COUNTER = 0.0015;
  private static final List<Double> DISCOUNTS = List.of(0.05, 0.10, 0.10, 0.15, 0.20, 0.25);

  private final Catalogue catalogue;
  private final PriceList prices;

  Baskets(Catalogue catalogue, Period period) {
    this.catalogue = catalogue;
    this.prices = new PriceList(period);
  }

  List<OrderLine> fill(Draw draw, Customer customer, LocalDate day) {
    Buying buying = customer.archetype().buying();
    double discount = draw.chance(buying.discountChance()) ? draw.pick(DISCOUNTS) : 0;
    List<OrderLine> lines = new ArrayList<>();
    for (Product product : products(draw, customer)) {
      int quantity = quantity(draw, customer, product);
      long price = prices.price(product, customer, day);
      long lineDiscount = Math.round(quantity * price * discount);
      long cost = prices.cost(product, customer, day);
      lines.add(new OrderLine(lines.size() + 1, product, quantity, price, lineDiscount, cost));
    }
    if (draw.chance(RETURNED_AT_THE_COUNTER)) {
      lines.add(oneBack(lines));
    }
    return lines;
  }

  /** A unit of an earlier purchase of the first product, settled within this order. */
  private static OrderLine oneBack(List<OrderLine> lines) {
    OrderLine first = lines.getFirst();
    return new OrderLine(
        lines.size() + 1, first.product(), -1, first.unitPrice(), 0, first.unitCost());
  }

  private List<Product> products(Draw draw, Customer customer) {
    int wanted = Math.min(MOST_LINES, 1 + draw.poisson(customer.archetype().buying().lines() - 1));
    List<Product> basket = new ArrayList<>();
    // A repeated draw is dropped, so a basket may end a little smaller than wanted.
    for (int i = 0; i < wanted; i++) {
      Product product = catalogue.of(customer.archetype().categories().pick(draw)).pick(draw);
      if (!basket.contains(product)) {
        basket.add(product);
      }
    }
    for (Pair pair : catalogue.pairs()) {
      if (basket.contains(pair.product())
          && !basket.contains(pair.companion())
          && draw.chance(pair.probability())) {
        basket.add(pair.companion());
      }
    }
    return basket;
  }

  private static int quantity(Draw draw, Customer customer, Product product) {
    double mean = customer.archetype().buying().units();
    int quantity = 1 + draw.poisson(mean - 1);
    int most = customer.kind() == Kind.COMPANY ? product.mostUnits() * 3 : product.mostUnits();
    return Math.min(quantity, most);
  }
}
