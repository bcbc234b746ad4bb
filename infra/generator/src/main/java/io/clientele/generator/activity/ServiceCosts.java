package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Draws what the controllers booked on each customer: for a parcel little, for a ticket more. */
public final class ServiceCosts {
  /** Grosze. */
  private static final double PARCEL = 640;

  private static final double TICKET = 2300;

  private final Streams streams;

  public ServiceCosts(Streams streams) {
    this.streams = streams;
  }

  /** Of months that cost something, oldest first. */
  public List<ServiceCost> of(Customer customer, OrderHistory history, Feedback feedback) {
    Draw draw = streams.of(Purpose.SERVICE, customer.index());
    NavigableMap<LocalDate, Long> months = new TreeMap<>();
    for (Order order : history.orders()) {
      if (order.status() != OrderStatus.CANCELLED) {
        add(months, order.at(), draw.lognormal(PARCEL, 0.3));
      }
    }
    for (Ticket ticket : feedback.tickets()) {
      add(months, ticket.openedAt(), draw.lognormal(TICKET, 0.4));
    }
    return months.entrySet().stream()
        .map(month -> new ServiceCost(month.getKey(), month.getValue()))
        .toList();
  }

  private static void add(NavigableMap<LocalDate, Long> months, LocalDateTime at, double cost) {
    months.merge(at.toLocalDate().withDayOfMonth(1), Math.round(cost), Long::sum);
  }
}
