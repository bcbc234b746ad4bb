package io.clientele.generator.export;

import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderLine;
import io.clientele.generator.activity.OrderStatus;
import io.clientele.generator.company.Customer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One order line as the cells of a shop's row. */
final class OrderRow {
  private final Map<OrderColumn, String> cells = new EnumMap<>(OrderColumn.class);

  OrderRow(Shop shop, Customer customer, Order order, OrderLine line) {
    set(OrderColumn.ORDER, order.number());
    set(OrderColumn.LINE, Integer.toString(line.number()));
    set(OrderColumn.DATE, shop.time(order.at()));
    set(OrderColumn.STATUS, shop.status(order.status()));
    set(OrderColumn.CUSTOMER, customer.number());
    set(OrderColumn.NAME, customer.party().name());
    set(OrderColumn.EMAIL, customer.email());
    set(OrderColumn.COUNTRY, shop.country(customer.country()));
    set(OrderColumn.CITY, customer.place().city().name());
    set(OrderColumn.SKU, line.product().sku());
    set(OrderColumn.PRODUCT, shop.product(line.product()));
    set(OrderColumn.CATEGORY, line.product().category().label());
    set(OrderColumn.QUANTITY, Integer.toString(line.quantity()));
    set(OrderColumn.UNIT_PRICE, shop.amount(line.unitPrice()));
    set(OrderColumn.DISCOUNT, shop.amount(line.discount()));
    set(OrderColumn.TOTAL, shop.amount(line.total()));
    set(OrderColumn.UNIT_COST, shop.amount(line.unitCost()));
    set(OrderColumn.CURRENCY, order.currency().name());
    boolean refund = order.status() == OrderStatus.REFUNDED;
    set(OrderColumn.REFUND_AMOUNT, shop.amount(refund ? -line.total() : 0));
    set(OrderColumn.REFUND_OF, order.refundOf());
    set(OrderColumn.CHANNEL, shop.channel(order.channel()));
  }

  String get(OrderColumn column) {
    return cells.getOrDefault(column, "");
  }

  void set(OrderColumn column, String cell) {
    cells.put(column, cell);
  }

  void clear(OrderColumn... columns) {
    for (OrderColumn column : columns) {
      set(column, "");
    }
  }

  /** In the order of the columns. */
  List<String> cells() {
    return List.copyOf(cells.values());
  }
}
