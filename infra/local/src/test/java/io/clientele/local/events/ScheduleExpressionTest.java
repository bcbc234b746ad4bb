package io.clientele.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:30Z");

  @ParameterizedTest
  @CsvSource({
    "rate(5 minutes),           UTC,           2026-03-01T12:05:30Z",
    "rate(1 hour),              UTC,           2026-03-01T13:00:30Z",
    "rate(2 days),              UTC,           2026-03-03T12:00:30Z",
    "cron(0 3 * * ? *),         UTC,           2026-03-02T03:00:00Z",
    "cron(0 3 * * ? *),         Europe/Warsaw, 2026-03-02T02:00:00Z",
    "cron(15 10 ? * 6L 2026),   UTC,           2026-03-27T10:15:00Z",
    "cron(0/15 * ? * MON-FRI *),UTC,           2026-03-02T00:00:00Z",
    "cron(0 8 1 * ? *),         UTC,           2026-04-01T08:00:00Z",
    "cron(0 8 ? * 2#1 *),       UTC,           2026-03-02T08:00:00Z",
    "at(2026-03-01T13:30:00),   Europe/Warsaw, 2026-03-01T12:30:00Z",
  })
  void findsTheNextTime(String expression, String zone, String next) {
    assertThat(ScheduleExpression.of(expression, ZoneId.of(zone), START).next(START))
        .hasValue(Instant.parse(next));
  }

  @Test
  void keepsTheWallClockOverAChangeOfDaylightSaving() {
    ScheduleExpression daily =
        ScheduleExpression.of("cron(0 4 * * ? *)", ZoneId.of("Europe/Warsaw"), START);

    assertThat(daily.next(Instant.parse("2026-03-28T12:00:00Z")))
        .hasValue(Instant.parse("2026-03-29T02:00:00Z"));
  }

  @Test
  void firesOnceAtATime() {
    ScheduleExpression once =
        ScheduleExpression.of("at(2026-03-01T12:00:00)", ZoneId.of("UTC"), START);

    assertThat(once.next(START)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily",
        "rate(0 minutes)",
        "rate(1 week)",
        "cron(0 3 * * *)",
        "cron(61 3 * * ? *)"
      })
  void refusesWhatIsNoSchedule(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleExpression.of(expression, ZoneId.of("UTC"), START));
  }
}
