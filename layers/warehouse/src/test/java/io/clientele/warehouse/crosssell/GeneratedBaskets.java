package io.clientele.warehouse.crosssell;

import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderHistories;
import io.clientele.generator.activity.OrderLine;
import io.clientele.generator.activity.OrderStatus;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Customers;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Streams;
import io.clientele.warehouse.Warehouse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** What the customers of a generated company bought together. */
final class GeneratedBaskets {
  private static final Period PERIOD = Period.endingOn(LocalDate.of(2026, 6, 30));

  private final Catalogue catalogue = new Catalogue();
  private final Customers customers;
  private final OrderHistories histories;

  GeneratedBaskets(long seed) {
    Streams streams = new Streams(seed);
    this.customers = new Customers(streams, PERIOD, new PeopleNames());
    this.histories = new OrderHistories(streams, PERIOD, catalogue, new WinBack(streams, PERIOD));
  }

  /** The pairs that are there by design: stock numbers of the first and of its companion. */
  List<String> planted() {
    return catalogue.pairs().stream()
        .map(pair -> pair.product().sku() + "|" + pair.companion().sku())
        .toList();
  }

  /** Makes and fills the tables that the pairs are made of. */
  void fill(Warehouse warehouse, int count) throws SQLException {
    warehouse.execute(
        "create or replace table bought (kind varchar, order_id varchar, customer_id varchar, item varchar)");
    try (DuckDBAppender bought =
        warehouse.connection().unwrap(DuckDBConnection.class).createAppender("bought")) {
      for (long number = 1; number <= count; number++) {
        Customer customer = customers.of(number);
        for (Order order : histories.of(customer).orders()) {
          if (order.status() == OrderStatus.COMPLETED) {
            lines(bought, customer, order);
          }
        }
      }
    }
    warehouse.execute(
        "create or replace table int_order_items as select distinct *, cast(1 as decimal(18,4)) as revenue from bought");
    for (String model :
        List.of("int_customer_items", "int_basket_kind", "int_items", "product_pairs")) {
      warehouse.execute(
          "create or replace table "
              + model
              + " as "
              + warehouse.catalogue().model(model).orElseThrow().sql());
    }
  }

  private static void lines(DuckDBAppender bought, Customer customer, Order order)
      throws SQLException {
    for (OrderLine line : order.lines()) {
      bought.beginRow();
      bought.append("order");
      bought.append(order.number());
      bought.append(customer.number());
      bought.append(line.product().sku());
      bought.endRow();
    }
  }
}
