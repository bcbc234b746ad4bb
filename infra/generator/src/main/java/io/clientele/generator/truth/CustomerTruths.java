package io.clientele.generator.truth;

import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderHistory;
import io.clientele.generator.activity.OrderStatus;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.FxRates;
import io.clientele.generator.company.Period;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;

/** What is true of each customer, before any dirt. */
public final class CustomerTruths implements Closeable {
  private final Period period;
  private final FxRates rates;
  private final TruthFile file;

  public CustomerTruths(Path folder, Period period, FxRates rates) throws IOException {
    this.period = period;
    this.rates = rates;
    this.file =
        new TruthFile(
            folder.resolve("customers.csv"),
            "customer_no",
            "kind",
            "archetype",
            "country",
            "in_crm",
            "shop",
            "acquired_on",
            "churned",
            "churned_on",
            "sales",
            "purchase_days",
            "cancelled",
            "refunds",
            "order_lines",
            "late_deliveries",
            "currency",
            "net_revenue",
            "net_revenue_pln",
            "margin_pln",
            "campaign_arm");
  }

  public void write(Customer customer, OrderHistory history) throws IOException {
    boolean churned = !customer.life().leftOn().isAfter(period.until());
    long revenue = 0;
    BigDecimal revenuePln = BigDecimal.ZERO;
    BigDecimal marginPln = BigDecimal.ZERO;
    for (Order order : history.orders()) {
      long amount = order.revenue();
      revenue += amount;
      revenuePln = revenuePln.add(pln(order, amount));
      marginPln = marginPln.add(pln(order, amount - order.cost()));
    }
    file.write(
        customer.number(),
        customer.kind().name().toLowerCase(Locale.ROOT),
        customer.archetype().label(),
        customer.country().name(),
        customer.inCrm(),
        customer.polishShop() ? "sklep" : "shop",
        customer.life().acquiredOn(),
        churned,
        churned ? customer.life().leftOn() : "",
        count(history, OrderStatus.COMPLETED),
        purchaseDays(history),
        count(history, OrderStatus.CANCELLED),
        count(history, OrderStatus.REFUNDED),
        history.lineCount(),
        history.orders().stream().filter(order -> order.isSale() && order.late()).count(),
        customer.currency(),
        BigDecimal.valueOf(revenue, 2),
        revenuePln.toPlainString(),
        marginPln.toPlainString(),
        history.arm().label());
  }

  private BigDecimal pln(Order order, long amount) {
    return rates.toPln(amount, order.currency(), order.at().toLocalDate());
  }

  private static long count(OrderHistory history, OrderStatus status) {
    return history.orders().stream().filter(order -> order.status() == status).count();
  }

  private static long purchaseDays(OrderHistory history) {
    return history.orders().stream()
        .filter(Order::isSale)
        .map(order -> order.at().toLocalDate())
        .distinct()
        .count();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
