package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Kind;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.random.Streams;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The measured campaign: a mail to households that bought in the year before, with a random
 * holdout. Its true effect is known, because each treated customer gets one order more with a fixed
 * chance.
 */
public final class WinBack {
  public static final double HOLDOUT_SHARE = 0.25;
  public static final double EXTRA_ORDER_CHANCE = 0.30;
  public static final int DAYS = 60;

  private final Streams streams;
  private final LocalDate startsOn;

  public WinBack(Streams streams, Period period) {
    this.streams = streams;
    this.startsOn = period.until().withDayOfMonth(1).minusMonths(3);
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  /** The last day on which an order counts for the campaign. */
  public LocalDate endsOn() {
    return startsOn.plusDays(DAYS - 1);
  }

  Arm arm(Customer customer, List<LocalDateTime> purchases) {
    boolean boughtInTheYear =
        purchases.stream()
            .anyMatch(
                at ->
                    at.isBefore(startsOn.atStartOfDay())
                        && !at.isBefore(startsOn.minusYears(1).atStartOfDay()));
    if (customer.kind() != Kind.PERSON
        || !customer.consent()
        || !customer.inCrm()
        || !boughtInTheYear) {
      return Arm.NOT_ELIGIBLE;
    }
    Draw draw = streams.of(Purpose.CAMPAIGN, customer.index());
    return draw.chance(HOLDOUT_SHARE) ? Arm.HOLDOUT : Arm.TREATED;
  }

  /** When the customer's additional order comes, if the campaign brings one. */
  Optional<LocalDateTime> extraOrder(Draw draw, Arm arm) {
    boolean comes = draw.chance(EXTRA_ORDER_CHANCE);
    LocalDateTime at =
        startsOn.plusDays(draw.below(DAYS)).atTime(18, 0).plusSeconds(draw.below(9000));
    return comes && arm == Arm.TREATED ? Optional.of(at) : Optional.empty();
  }
}
