package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Party.Company;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Draws the deals with a business; its industry decides how often they are won. */
public final class Opportunities {
  /** How many deals a customer can have, so that each gets a CRM id of its own. */
  public static final int MOST = 32;

  private static final double DEALS_OF_A_PROSPECT = 1.2;
  private static final List<String> PRODUCTS =
      List.of(
          "Machine lease", "Coffee supply contract", "Service contract", "Office coffee corner");

  private final Streams streams;
  private final Period period;

  public Opportunities(Streams streams, Period period) {
    this.streams = streams;
    this.period = period;
  }

  /** Oldest first; none for a household. */
  public List<Opportunity> of(Customer customer) {
    if (!(customer.party() instanceof Company company)) {
      return List.of();
    }
    Draw draw = streams.of(Purpose.OPPORTUNITIES, customer.index());
    LocalDate acquiredOn = customer.life().acquiredOn();
    LocalDate day = acquiredOn.isBefore(period.from()) ? period.from() : acquiredOn;
    double perYear =
        customer.life().prospect()
            ? DEALS_OF_A_PROSPECT
            : customer.archetype().attachment().dealsPerYear();
    List<Opportunity> deals = new ArrayList<>();
    LocalDate end = customer.life().leftOn();
    day = day.plusDays((long) draw.exponential(365.25 / perYear));
    while (!day.isAfter(period.until()) && day.isBefore(end) && deals.size() < MOST) {
      deals.add(deal(draw, company, customer, day, deals.size()));
      day = day.plusDays(1 + (long) draw.exponential(365.25 / perYear));
    }
    return deals;
  }

  private Opportunity deal(
      Draw draw, Company company, Customer customer, LocalDate day, int position) {
    long cycle = 3 + (long) Math.min(draw.lognormal(42, 0.7), 400);
    boolean won = draw.chance(company.industry().winRate());
    LocalDate closesOn = day.plusDays(cycle);
    Stage stage = won ? Stage.CLOSED_WON : Stage.CLOSED_LOST;
    if (closesOn.isAfter(period.until())) {
      stage = Stage.open((double) (period.until().toEpochDay() - day.toEpochDay()) / cycle);
      // Salespeople expect to close earlier than they do; so some open deals are overdue.
      closesOn = day.plusDays((long) (cycle * (0.55 + 0.6 * draw.uniform())));
    }
    double pln =
        draw.lognormal(9_500, 0.9) * StrictMath.sqrt(Math.min(company.employees(), 900) / 28.0);
    long amount = 10 * Math.round(Math.max(1, customer.currency().fromPln(pln) / 10));
    LocalDateTime createdAt = day.atTime(8, 0).plusSeconds(draw.below(32_400));
    boolean firstDeal = customer.life().prospect() || (position == 0 && draw.chance(0.5));
    return new Opportunity(
        position, draw.pick(PRODUCTS), stage, amount, createdAt, closesOn, firstDeal);
  }
}
