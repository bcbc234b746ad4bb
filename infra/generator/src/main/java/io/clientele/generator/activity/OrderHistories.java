package io.clientele.generator.activity;

import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws everything that a customer bought and gave back. */
public final class OrderHistories {
  private static final double CANCELLED_SHARE = 0.025;

  private final Streams streams;
  private final WinBack winBack;
  private final OrderTimes times;
  private final Baskets baskets;
  private final Returns returns;

  public OrderHistories(Streams streams, Period period, Catalogue catalogue, WinBack winBack) {
    this.streams = streams;
    this.winBack = winBack;
    this.times = new OrderTimes(period);
    this.baskets = new Baskets(catalogue, period);
    this.returns = new Returns(period);
  }

  public OrderHistory of(Customer customer) {
    Draw draw = streams.of(Purpose.ORDERS, customer.index());
    Draw returnDraw = streams.of(Purpose.RETURNS, customer.index());
    List<LocalDateTime> ownTimes = times.of(draw, customer);
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < ownTimes.size(); i++) {
      LocalDateTime at = ownTimes.get(i);
      boolean secondOfDay = i > 0 && ownTimes.get(i - 1).toLocalDate().equals(at.toLocalDate());
      Order sale = sale(draw, customer, at, secondOfDay ? 1 : 0, false);
      orders.add(sale);
      returns.of(returnDraw, customer, sale).ifPresent(orders::add);
    }
    Arm arm = winBack.arm(customer, ownTimes);
    winBack
        .extraOrder(draw, arm)
        .ifPresent(at -> orders.add(sale(draw, customer, at, OrderTimes.MOST_A_DAY, true)));
    orders.sort(Comparator.comparing(Order::at).thenComparing(Order::number));
    return new OrderHistory(arm, List.copyOf(orders));
  }

  private Order sale(
      Draw draw, Customer customer, LocalDateTime at, int slot, boolean incremental) {
    boolean cancelled = draw.chance(CANCELLED_SHARE);
    double channel = draw.uniform();
    boolean late = draw.chance(at.getMonthValue() == 12 ? 0.18 : 0.07);
    return new Order(
        OrderNumber.of(customer, at.toLocalDate(), slot),
        at,
        cancelled && !incremental ? OrderStatus.CANCELLED : OrderStatus.COMPLETED,
        customer.currency(),
        channel < 0.66 ? SalesChannel.WEB : channel < 0.92 ? SalesChannel.APP : SalesChannel.PHONE,
        baskets.fill(draw, customer, at.toLocalDate()),
        "",
        late,
        incremental);
  }
}
