package io.clientele.local.events;

import io.clientele.local.sqs.Queues;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EventBridge Scheduler. What fell into a time when it did not run is not made up for. */
public final class Scheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

  private final Delivery delivery;
  private final Clock clock;
  private final Map<ScheduleDefinition, Instant> due = new LinkedHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("scheduler").factory());

  Scheduler(List<ScheduleDefinition> schedules, Queues queues, Clock clock) {
    this.delivery = new Delivery(queues);
    this.clock = clock;
    schedules.forEach(schedule -> plan(schedule, clock.instant()));
  }

  /** Starts looking once a second for what is due. */
  public static Scheduler start(List<ScheduleDefinition> schedules, Queues queues, Clock clock) {
    Scheduler scheduler = new Scheduler(schedules, queues, clock);
    var _ = scheduler.timer.scheduleWithFixedDelay(scheduler::tick, 1, 1, TimeUnit.SECONDS);
    return scheduler;
  }

  /** Fires every schedule that is due, once however late it is. */
  void tick() {
    Instant now = clock.instant();
    for (Map.Entry<ScheduleDefinition, Instant> entry : List.copyOf(due.entrySet())) {
      if (!entry.getValue().isAfter(now)) {
        fire(entry.getKey(), entry.getValue(), now);
      }
    }
  }

  private void fire(ScheduleDefinition schedule, Instant at, Instant now) {
    try {
      delivery.send(schedule.queue(), schedule.messageGroupId(), input(schedule, at));
      plan(schedule, now);
    } catch (RuntimeException e) {
      LOG.warn("Schedule {} failed and is tried again", schedule.name(), e);
    }
  }

  private void plan(ScheduleDefinition schedule, Instant after) {
    due.remove(schedule);
    schedule.expression().next(after).ifPresent(at -> due.put(schedule, at));
  }

  /** The input with the keywords of Scheduler replaced. */
  private static String input(ScheduleDefinition schedule, Instant at) {
    return schedule
        .input()
        .replace("<aws.scheduler.scheduled-time>", at.truncatedTo(ChronoUnit.SECONDS).toString())
        .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
        .replace("<aws.scheduler.attempt-number>", "1");
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
