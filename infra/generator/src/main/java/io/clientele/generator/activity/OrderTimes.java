package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Kind;
import io.clientele.generator.company.Life;
import io.clientele.generator.company.Period;
import io.clientele.generator.company.Season;
import io.clientele.generator.random.Draw;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When a customer orders: first when it is acquired, then as a Poisson process whose rate follows
 * season, weekday and a slow trend, thinned from its highest rate (Lewis and Shedler 1979).
 */
final class OrderTimes {
  /** Number of orders of one customer that one day can hold; the campaign may add one more. */
  static final int MOST_A_DAY = 2;

  private static final double TREND_A_YEAR = 0.05;
  private static final double HIGHEST_TREND = 1.2;
  private static final double SECOND_ORDER_CHANCE = 0.015;

  private final Period period;

  OrderTimes(Period period) {
    this.period = period;
  }

  List<LocalDateTime> of(Draw draw, Customer customer) {
    Life life = customer.life();
    List<LocalDateTime> times = new ArrayList<>();
    if (life.prospect()) {
      return times;
    }
    if (period.contains(life.acquiredOn())) {
      times.add(life.acquiredOn().atStartOfDay().plusSeconds(timeOfDay(draw, customer)));
    }
    Season season = customer.archetype().buying().season();
    double highest = season.peak() * weekdayPeak(customer) * HIGHEST_TREND;
    double daysBetween = 365.25 / (life.ordersPerYear() * highest);
    LocalDate start = times.isEmpty() ? period.from() : life.acquiredOn().plusDays(1);
    LocalDate end = life.leftOn().isAfter(period.until()) ? period.until() : life.leftOn();
    double offset = draw.exponential(daysBetween);
    for (LocalDate day = start.plusDays((long) offset);
        !day.isAfter(end);
        day = start.plusDays((long) offset)) {
      double rate =
          season.factor(day.getMonthValue())
              * weekday(customer, day.getDayOfWeek())
              * (1 + TREND_A_YEAR * period.yearsSince(day));
      if (draw.chance(rate / highest)) {
        order(draw, customer, day, times);
      }
      offset += draw.exponential(daysBetween);
    }
    return times;
  }

  private static void order(
      Draw draw, Customer customer, LocalDate day, List<LocalDateTime> times) {
    if (!times.isEmpty() && times.getLast().toLocalDate().equals(day)) {
      return;
    }
    LocalDateTime time = day.atStartOfDay().plusSeconds(timeOfDay(draw, customer));
    times.add(time);
    // Something was forgotten: a second order within two hours.
    LocalDateTime second = time.plusSeconds(600 + draw.below(6000));
    if (draw.chance(SECOND_ORDER_CHANCE) && second.toLocalDate().equals(day)) {
      times.add(second);
    }
  }

  private static double weekday(Customer customer, DayOfWeek day) {
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    if (customer.kind() == Kind.COMPANY) {
      return weekend ? 0.15 : 1.34;
    }
    return weekend ? 1.20 : 0.92;
  }

  private static double weekdayPeak(Customer customer) {
    return customer.kind() == Kind.COMPANY ? 1.34 : 1.20;
  }

  private static int timeOfDay(Draw draw, Customer customer) {
    double hour =
        customer.kind() == Kind.COMPANY
            ? 11 + 2.2 * draw.gaussian()
            : (draw.chance(0.35) ? 12.5 : 19.5) + 1.8 * draw.gaussian();
    return (int) (Math.clamp(hour, 6.0, 23.5) * 3600);
  }
}
