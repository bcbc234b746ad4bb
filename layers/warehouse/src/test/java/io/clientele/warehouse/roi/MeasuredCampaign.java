package io.clientele.warehouse.roi;

import io.clientele.generator.activity.Arm;
import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderHistories;
import io.clientele.generator.activity.OrderHistory;
import io.clientele.generator.activity.OrderStatus;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Customers;
import io.clientele.generator.company.FxRates;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Streams;
import io.clientele.warehouse.Warehouse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The campaign of a generated company: its members, what they bought, and what it truly brought.
 */
final class MeasuredCampaign {
  private static final Period PERIOD = Period.endingOn(LocalDate.of(2026, 6, 30));
  private static final PeopleNames NAMES = new PeopleNames();
  private static final Catalogue CATALOGUE = new Catalogue();

  private final Streams streams;
  private final WinBack winBack;
  private final FxRates rates;
  private final int customers;
  private long treated;
  private BigDecimal incrementalMargin = BigDecimal.ZERO;

  MeasuredCampaign(long seed, int customers) {
    this.streams = new Streams(seed);
    this.winBack = new WinBack(streams, PERIOD);
    this.rates = new FxRates(streams, PERIOD);
    this.customers = customers;
  }

  /** Fills what int_campaign_members reads. */
  void fill(Warehouse warehouse) throws SQLException {
    Customers people = new Customers(streams, PERIOD, NAMES);
    OrderHistories histories = new OrderHistories(streams, PERIOD, CATALOGUE, winBack);
    DuckDBConnection connection = warehouse.connection().unwrap(DuckDBConnection.class);
    try (DuckDBAppender members = connection.createAppender("campaign_members");
        DuckDBAppender activity = connection.createAppender("int_activity");
        DuckDBAppender orders = connection.createAppender("int_orders")) {
      for (long number = 1; number <= customers; number++) {
        Customer customer = people.of(number);
        OrderHistory history = histories.of(customer);
        if (history.arm() == Arm.NOT_ELIGIBLE) {
          continue;
        }
        treated += history.arm() == Arm.TREATED ? 1 : 0;
        member(members, customer, history.arm());
        for (Order order : history.orders()) {
          if (order.status() != OrderStatus.CANCELLED) {
            order(activity, orders, customer, order);
          }
        }
      }
    }
    warehouse.execute(
        "insert into int_campaigns select 'x', date '%s', date '%s'"
            .formatted(winBack.startsOn(), winBack.endsOn().plusDays(1)));
  }

  /** The margin of the orders that exist only by the campaign, a treated customer. */
  BigDecimal trueLift() {
    return incrementalMargin.divide(BigDecimal.valueOf(treated), MathContext.DECIMAL64);
  }

  private static void member(DuckDBAppender members, Customer customer, Arm arm)
      throws SQLException {
    members.beginRow();
    members.append("x");
    members.append(customer.number());
    members.append("Sent");
    members.appendNull();
    members.append(arm == Arm.HOLDOUT);
    members.endRow();
  }

  private void order(DuckDBAppender activity, DuckDBAppender orders, Customer customer, Order order)
      throws SQLException {
    BigDecimal revenue = pln(order.revenue(), order);
    BigDecimal cost = pln(order.cost(), order);
    if (order.incremental()) {
      incrementalMargin = incrementalMargin.add(revenue).subtract(cost);
    }
    activity.beginRow();
    activity.append("order");
    activity.append(order.number());
    activity.append(customer.number());
    activity.append(order.at().toLocalDate());
    activity.append(order.refundOf().isEmpty());
    activity.append(revenue);
    activity.endRow();
    orders.beginRow();
    orders.append(order.number());
    orders.append(cost);
    orders.endRow();
  }

  private BigDecimal pln(long minorUnits, Order order) {
    return rates
        .toPln(minorUnits, order.currency(), order.at().toLocalDate())
        .setScale(4, RoundingMode.HALF_UP);
  }
}
