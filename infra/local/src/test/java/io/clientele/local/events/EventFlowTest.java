package io.clientele.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.SettableClock;
import io.clientele.local.s3.ObjectCreated;
import io.clientele.local.sqs.Message;
import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.Queues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFlowTest {
  private static final EventPattern UPLOADS =
      EventPattern.of(
          Map.of(
              "source",
              List.of("aws.s3"),
              "detail",
              Map.of(
                  "bucket",
                  Map.of("name", List.of("uploads")),
                  "object",
                  Map.of("key", List.of(Map.of("anything-but", Map.of("prefix", "config/")))))));

  private final SettableClock clock = new SettableClock();
  @TempDir private Path directory;

  @Test
  void sendsAnUploadToTheQueueAsS3TellsEventBridge() throws Exception {
    try (Queues queues = queues()) {
      EventBuses buses = new EventBuses(Set.of(), List.of(rule("default", UPLOADS, null)), queues);
      ObjectCreatedEvents events =
          new ObjectCreatedEvents("000000000000", "eu-central-1", new Random(1));

      buses.put(EventBuses.DEFAULT, events.of(created("2024/a b+ż.csv")));
      buses.put(EventBuses.DEFAULT, events.of(created("config/settings.yaml")));

      List<String> bodies = bodies(queues, "jobs");
      assertThat(bodies).hasSize(1);
      Map<String, Object> event = JSON.std.mapFrom(bodies.getFirst());
      assertThat(event)
          .containsOnlyKeys(
              "version",
              "id",
              "detail-type",
              "source",
              "account",
              "time",
              "region",
              "resources",
              "detail")
          .containsEntry("detail-type", "Object Created")
          .containsEntry("time", "2026-03-01T12:00:00Z")
          .containsEntry("resources", List.of("arn:aws:s3:::uploads"));
      assertThat(event.get("detail"))
          .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
          .containsEntry("bucket", Map.of("name", "uploads"))
          .containsEntry(
              "object", Map.of("key", "2024/a b+ż.csv", "size", 5, "etag", "e", "sequencer", "00A"))
          .containsEntry("reason", "PutObject")
          .containsKeys("version", "request-id", "requester", "source-ip-address");
    }
  }

  @Test
  void keepsBusesApart() throws Exception {
    try (Queues queues = queues()) {
      EventPattern done = EventPattern.of(Map.of("detail-type", List.of("upload.done")));
      EventBuses buses =
          new EventBuses(Set.of("clientele"), List.of(rule("clientele", done, "runs")), queues);
      Event event =
          new Event(
              "1", "clientele", "upload.done", "0", clock.instant(), "r", List.of(), Map.of());

      buses.put("default", event);
      assertThat(bodies(queues, "runs.fifo")).isEmpty();
      buses.put("clientele", event);
      assertThat(bodies(queues, "runs.fifo")).hasSize(1);
    }
  }

  @Test
  void firesASchedule() throws Exception {
    try (Queues queues = queues();
        Scheduler scheduler =
            new Scheduler(
                List.of(
                    new ScheduleDefinition(
                        "hourly",
                        ScheduleExpression.of("rate(1 hour)", ZoneOffset.UTC, clock.instant()),
                        "runs.fifo",
                        "{\"at\":\"<aws.scheduler.scheduled-time>\"}",
                        "runs")),
                queues,
                clock)) {
      scheduler.tick();
      assertThat(queues.get("runs.fifo").depth().empty()).isTrue();
      clock.advance(Duration.ofMinutes(61));
      scheduler.tick();
      scheduler.tick();

      assertThat(bodies(queues, "runs.fifo")).containsExactly("{\"at\":\"2026-03-01T13:00:00Z\"}");
    }
  }

  private static RuleDefinition rule(String bus, EventPattern pattern, @Nullable String group) {
    String queue = group == null ? "jobs" : "runs.fifo";
    return new RuleDefinition(
        "rule",
        bus,
        pattern,
        List.of(new TargetDefinition("queue", queue, new TargetInput.Whole(), group)));
  }

  private static ObjectCreated created(String key) {
    return new ObjectCreated(
        "uploads", key, 5, "e", Instant.parse("2026-03-01T12:00:00.123Z"), "00A", "PutObject");
  }

  private Queues queues() throws IOException {
    return Queues.open(
        directory,
        List.of(
            QueueDefinition.of("jobs"),
            QueueDefinition.of("runs.fifo").withContentBasedDeduplication()),
        clock);
  }

  private static List<String> bodies(Queues queues, String name) throws InterruptedException {
    return queues.get(name).receive(10, Duration.ZERO).stream().map(Message::body).toList();
  }
}
