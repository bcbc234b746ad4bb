package io.clientele.generator.export;

import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderLine;
import io.clientele.generator.company.Customer;
import io.clientele.generator.dirt.Dirt;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.truth.OrderTotals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders of one shop, a row an order line, a file a year, oldest first. */
public final class OrderExport implements Export {
  private static final double ANONYMOUS = 0.004;
  private static final double GUEST = 0.012;

  private final Shop shop;
  private final ExportContext context;
  private final OrderTotals totals;
  private final TimeOrder rows;

  private OrderExport(Shop shop, ExportContext context, OrderTotals totals) throws IOException {
    this.shop = shop;
    this.context = context;
    this.totals = totals;
    this.rows = context.timeOrder(shop.name());
  }

  public static OrderExport webShop(ExportContext context, OrderTotals totals) throws IOException {
    return new OrderExport(Shop.WEB, context, totals);
  }

  public static OrderExport polishShop(ExportContext context, OrderTotals totals)
      throws IOException {
    return new OrderExport(Shop.POLISH, context, totals);
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    Customer customer = record.customer();
    if (customer.polishShop() != (shop == Shop.POLISH)) {
      return;
    }
    Draw draw = context.streams().of(Purpose.DIRT, customer.index());
    Set<String> anonymous = new HashSet<>();
    Set<String> guests = new HashSet<>();
    for (Order order : record.history().orders()) {
      double identified = draw.uniform();
      if (identified < ANONYMOUS || anonymous.contains(order.refundOf())) {
        anonymous.add(order.number());
      } else if (identified < ANONYMOUS + GUEST || guests.contains(order.refundOf())) {
        guests.add(order.number());
      }
      write(draw, customer, order, anonymous, guests);
    }
  }

  private void write(
      Draw draw, Customer customer, Order order, Set<String> anonymous, Set<String> guests)
      throws IOException {
    List<OrderLine> readable = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      OrderRow row = new OrderRow(shop, customer, order, line);
      if (anonymous.contains(order.number())) {
        row.clear(OrderColumn.CUSTOMER, OrderColumn.NAME, OrderColumn.EMAIL);
        count(order, Dirt.MISSING_CUSTOMER);
      } else if (guests.contains(order.number())) {
        row.clear(OrderColumn.CUSTOMER);
        count(order, Dirt.GUEST_CHECKOUT);
      }
      if (order.isSale() && line.quantity() < 0) {
        count(order, Dirt.NEGATIVE_QUANTITY);
      }
      Optional<Dirt> dirt = OrderSoiling.soil(draw, shop, customer, order, row);
      dirt.ifPresent(kind -> count(order, kind));
      String text = shop.format().line(row.cells());
      String mark = dirt.map(Dirt::name).orElse("");
      rows.add(order.at(), mark, text);
      if (dirt.equals(Optional.of(Dirt.DUPLICATE_ROW))) {
        rows.add(order.at(), mark, text);
      }
      if (dirt.filter(Dirt::isUnreadable).isEmpty()) {
        readable.add(line);
      }
    }
    totals.add(order, readable);
  }

  private void count(Order order, Dirt dirt) {
    context.dirt().count(shop.file(order.at().getYear()), dirt);
  }

  @Override
  public void close() throws IOException {
    try (OrderFiles files = new OrderFiles(shop, context)) {
      rows.drain(files::write);
    }
  }
}
