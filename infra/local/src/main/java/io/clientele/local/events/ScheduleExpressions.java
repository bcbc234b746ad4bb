package io.clientele.local.events;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three kinds of schedule expressions. */
final class ScheduleExpressions {
  private static final Pattern FORM = Pattern.compile("(rate|cron|at)\\((.*)\\)");
  private static final Pattern RATE = Pattern.compile("(\\d+) (minute|hour|day)s?");

  /** Minutes, hours, day of month, month, day of week (1 is Sunday) and year, all of them given. */
  private static final CronDefinition AWS_CRON =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .and()
          .withHours()
          .and()
          .withDayOfMonth()
          .supportsL()
          .supportsW()
          .supportsLW()
          .supportsQuestionMark()
          .and()
          .withMonth()
          .and()
          .withDayOfWeek()
          .withValidRange(1, 7)
          .withMondayDoWValue(2)
          .supportsHash()
          .supportsL()
          .supportsQuestionMark()
          .and()
          .withYear()
          .withValidRange(1970, 2199)
          .and()
          .instance();

  private ScheduleExpressions() {}

  static ScheduleExpression of(String expression, ZoneId zone, Instant start) {
    Matcher form = FORM.matcher(expression.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "A schedule must be rate(...), cron(...) or at(...), not " + expression);
    }
    return switch (form.group(1)) {
      case "rate" -> rate(form.group(2), start);
      case "cron" -> cron(form.group(2), zone);
      default -> at(form.group(2), zone);
    };
  }

  private static ScheduleExpression rate(String text, Instant start) {
    Matcher rate = RATE.matcher(text);
    if (!rate.matches() || Long.parseLong(rate.group(1)) == 0) {
      throw new IllegalArgumentException(
          "A rate must be like 5 minutes, 1 hour or 2 days: " + text);
    }
    long count = Long.parseLong(rate.group(1));
    Duration unit =
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(count);
          case "hour" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    long period = unit.toMillis();
    return after -> {
      long passed = Math.max(0, Duration.between(start, after).toMillis());
      return Optional.of(start.plusMillis((passed / period + 1) * period));
    };
  }

  private static ScheduleExpression cron(String text, ZoneId zone) {
    Cron cron = new CronParser(AWS_CRON).parse(text);
    ExecutionTime times = ExecutionTime.forCron(cron);
    return after -> times.nextExecution(after.atZone(zone)).map(ZonedDateTime::toInstant);
  }

  private static ScheduleExpression at(String text, ZoneId zone) {
    Instant once = LocalDateTime.parse(text).atZone(zone).toInstant();
    return after -> once.isAfter(after) ? Optional.of(once) : Optional.empty();
  }
}
