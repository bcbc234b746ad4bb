package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns some orders into refunds, each an order of its own on its own day. */
final class Returns {
  private final Period period;

  Returns(Period period) {
    this.period = period;
  }

  Optional<Order> of(Draw draw, Customer customer, Order sale) {
    LocalDateTime at = sale.at().plusDays(2 + draw.below(24)).plusSeconds(draw.below(3600));
    boolean returned = draw.chance(customer.archetype().buying().returnChance());
    if (!returned || !sale.isSale() || !period.contains(at.toLocalDate())) {
      return Optional.empty();
    }
    return Optional.of(
        new Order(
            sale.number() + "-R",
            at,
            OrderStatus.REFUNDED,
            sale.currency(),
            sale.channel(),
            lines(draw, sale),
            sale.number(),
            false,
            false));
  }

  private static List<OrderLine> lines(Draw draw, Order sale) {
    List<OrderLine> bought = sale.lines().stream().filter(line -> line.quantity() > 0).toList();
    int first = draw.below(bought.size());
    boolean everything = draw.chance(0.4);
    List<OrderLine> returned = new ArrayList<>();
    for (int i = 0; i < bought.size(); i++) {
      OrderLine line = bought.get(i);
      if (everything) {
        returned.add(back(line, line.quantity()));
      } else if (i == first) {
        returned.add(back(line, 1 + draw.below(line.quantity())));
      }
    }
    return returned;
  }

  private static OrderLine back(OrderLine line, int units) {
    long discount = Math.round((double) line.discount() * units / line.quantity());
    return new OrderLine(
        line.number(), line.product(), -units, line.unitPrice(), -discount, line.unitCost());
  }
}
