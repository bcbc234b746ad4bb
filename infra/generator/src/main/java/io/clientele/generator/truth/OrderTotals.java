package io.clientele.generator.truth;

import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderLine;
import io.clientele.generator.company.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the orders add up to, truly and as far as their rows can be read. */
public final class OrderTotals {
  private final Map<Currency, OrderTotal> actual = new EnumMap<>(Currency.class);
  private final Map<Currency, OrderTotal> readable = new EnumMap<>(Currency.class);

  public OrderTotals() {
    for (Currency currency : Currency.values()) {
      actual.put(currency, new OrderTotal());
      readable.put(currency, new OrderTotal());
    }
  }

  /**
   * Counts an order.
   *
   * @param readableLines those of its lines whose rows no dirt made unreadable
   */
  public void add(Order order, List<OrderLine> readableLines) {
    actual(order.currency()).add(order.status(), order.lines());
    if (!readableLines.isEmpty()) {
      readable(order.currency()).add(order.status(), readableLines);
    }
  }

  public OrderTotal actual(Currency currency) {
    return Objects.requireNonNull(actual.get(currency));
  }

  public OrderTotal readable(Currency currency) {
    return Objects.requireNonNull(readable.get(currency));
  }
}
