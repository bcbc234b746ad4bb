package io.clientele.local.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a schedule fires: {@code rate(...)}, {@code cron(...)} or {@code at(...)}. */
@FunctionalInterface
public interface ScheduleExpression {
  /** The first time after an instant; empty when there is none any more. */
  Optional<Instant> next(Instant after);

  /**
   * Reads an expression of EventBridge Scheduler.
   *
   * @param zone in which {@code cron} and {@code at} are read
   * @param start from which {@code rate} counts
   * @throws IllegalArgumentException when it is none
   */
  static ScheduleExpression of(String expression, ZoneId zone, Instant start) {
    return ScheduleExpressions.of(expression, zone, start);
  }
}
