package io.clientele.segment;

import com.github.f4b6a3.ulid.UlidCreator;
import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoRunLedger;
import io.clientele.aws.DynamoUploadLedger;
import io.clientele.aws.EventBridgePublisher;
import io.clientele.aws.S3ObjectStore;
import io.clientele.aws.log.MeteredPublisher;
import io.clientele.domain.event.EventPublisher;
import io.clientele.segment.model.DuckDbLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The function as its environment sets it up. */
public final class SegmentWiring {
  private SegmentWiring() {}

  /**
   * The parts of the use case, over the clients.
   *
   * @throws IllegalStateException naming a variable that the environment does not have
   */
  public static SegmentParts parts(
      Map<String, String> environment, AwsClients clients, Clock clock) {
    String table = required(environment, "STATE_TABLE");
    SegmentParts.Ports ports =
        new SegmentParts.Ports(
            new S3ObjectStore(clients.s3()),
            new DynamoUploadLedger(clients.dynamoDb(), table),
            new DynamoRunLedger(clients.dynamoDb(), table),
            publisher(required(environment, "EVENT_BUS"), clients, clock));
    SegmentParts.Settings settings =
        new SegmentParts.Settings(
            required(environment, "UPLOADS_BUCKET"),
            required(environment, "LAKE_BUCKET"),
            Duration.ofSeconds(Long.parseLong(required(environment, "QUIET_SECONDS"))),
            new DuckDbLimits(
                Integer.parseInt(required(environment, "DUCKDB_MEMORY_MB")),
                Runtime.getRuntime().availableProcessors()),
            required(environment, "VERSION"));
    return new SegmentParts(ports, settings, clock, Thread::sleep, SegmentWiring::newRunId);
  }

  private static EventPublisher publisher(String bus, AwsClients clients, Clock clock) {
    return new MeteredPublisher(
        new EventBridgePublisher(clients.eventBridge(), bus), bus, System.out::println, clock);
  }

  private static String newRunId() {
    return UlidCreator.getMonotonicUlid().toString();
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment has no " + name);
    }
    return value;
  }
}
