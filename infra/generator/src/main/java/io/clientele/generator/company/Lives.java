package io.clientele.generator.company;

import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Weighted;
import java.time.LocalDate;
import java.util.List;

/** Draws a customer's time with the company. */
final class Lives {
  private static final Weighted<AcquisitionChannel> CHANNELS =
      new Weighted<>(List.of(AcquisitionChannel.values()), AcquisitionChannel::weight);
  private static final double SHARE_BEFORE_HISTORY = 0.30;
  private static final int DAYS_BEFORE_HISTORY = 900;

  /** New customers a day at the end of the history, as a multiple of its beginning, less one. */
  private static final double GROWTH = 0.8;

  private final Period period;

  Lives(Period period) {
    this.period = period;
  }

  Life draw(Draw draw, Archetype archetype) {
    boolean prospect = draw.chance(archetype.kind() == Kind.COMPANY ? 0.12 : 0.03);
    LocalDate acquiredOn = acquiredOn(draw);
    LocalDate aliveFrom = acquiredOn.isBefore(period.from()) ? period.from() : acquiredOn;
    double yearsLeft = draw.exponential(1 / archetype.attachment().churnPerYear());
    LocalDate leftOn = aliveFrom.plusDays(1 + (long) Math.min(yearsLeft * 365.25, 36_500));
    double ordersPerYear = draw.gamma(2.5, archetype.buying().ordersPerYear());
    return new Life(acquiredOn, leftOn, ordersPerYear, CHANNELS.pick(draw), prospect);
  }

  private LocalDate acquiredOn(Draw draw) {
    if (draw.chance(SHARE_BEFORE_HISTORY)) {
      return period.from().minusDays(1 + draw.below(DAYS_BEFORE_HISTORY));
    }
    // Inverse of the cumulative share of a density that grows linearly from 1 to 1 + GROWTH.
    double u = draw.uniform() * (1 + GROWTH / 2);
    double share = (StrictMath.sqrt(1 + 2 * GROWTH * u) - 1) / GROWTH;
    return period.from().plusDays((long) (share * period.days()));
  }
}
