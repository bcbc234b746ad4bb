package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Kind;
import io.clientele.generator.company.Life;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.util.Optional;

/** Draws a customer's subscription; it ends on the day the customer leaves. */
public final class Subscriptions {
  private static final double OFFICE_PLAN = 299;
  private static final double HOME_PLAN = 69;

  private final Streams streams;
  private final Period period;

  public Subscriptions(Streams streams, Period period) {
    this.streams = streams;
    this.period = period;
  }

  public Optional<Subscription> of(Customer customer) {
    Draw draw = streams.of(Purpose.SUBSCRIPTIONS, customer.index());
    Life life = customer.life();
    LocalDate from = life.acquiredOn().isBefore(period.from()) ? period.from() : life.acquiredOn();
    LocalDate startedOn = from.plusDays(draw.below(120));
    boolean subscribes = draw.chance(customer.archetype().attachment().subscriptionChance());
    if (!subscribes
        || life.prospect()
        || !startedOn.isBefore(life.leftOn())
        || startedOn.isAfter(period.until())) {
      return Optional.empty();
    }
    boolean office = customer.kind() == Kind.COMPANY;
    double pln = office ? OFFICE_PLAN : HOME_PLAN;
    return Optional.of(
        new Subscription(
            office ? "Office Coffee" : "Home Coffee",
            startedOn,
            period.contains(life.leftOn()) ? life.leftOn() : null,
            Math.round(customer.currency().fromPln(pln)) * 100));
  }
}
