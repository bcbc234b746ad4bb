package io.clientele.generator.activity;

import io.clientele.generator.activity.MailEvent.Action;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Draws the days with visits: before and on the day of an order, and after a click in a mail. */
public final class Visits {
  private static final List<String> SOURCES =
      List.of("(direct) / (none)", "google / organic", "google / cpc", "facebook / paid");

  private final Streams streams;
  private final Period period;

  public Visits(Streams streams, Period period) {
    this.streams = streams;
    this.period = period;
  }

  /** Oldest first, at most one a day. */
  public List<Visit> of(Customer customer, OrderHistory history, List<MailEvent> mails) {
    Draw draw = streams.of(Purpose.VISITS, customer.index());
    NavigableMap<LocalDate, Visit> visits = new TreeMap<>();
    for (MailEvent mail : mails) {
      if (mail.action() == Action.CLICKED) {
        add(draw, visits, mail.at().toLocalDate(), "newsletter / email");
      }
    }
    double daysBefore = customer.archetype().attachment().visitsPerOrder();
    for (Order order : history.orders()) {
      if (order.status() == OrderStatus.REFUNDED || order.channel() == SalesChannel.PHONE) {
        continue;
      }
      LocalDate day = order.at().toLocalDate();
      add(draw, visits, day, draw.pick(SOURCES));
      for (int i = draw.poisson(daysBefore); i > 0; i--) {
        add(draw, visits, day.minusDays(1 + draw.below(14)), draw.pick(SOURCES));
      }
    }
    return List.copyOf(visits.values());
  }

  private void add(Draw draw, NavigableMap<LocalDate, Visit> visits, LocalDate day, String source) {
    int sessions = 1 + draw.poisson(0.3);
    int pageViews = sessions + draw.poisson(4.0 * sessions);
    if (period.contains(day)) {
      visits.putIfAbsent(day, new Visit(day, source, sessions, pageViews));
    }
  }
}
