package io.clientele.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.protocol.JsonServer;
import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.Queues;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class EventsApiIT {
  @TempDir private Path directory;

  @Test
  void deliversTheEntriesThatAreRightAndAnswersForEach() throws Exception {
    Clock clock = Clock.systemUTC();
    try (Queues queues = Queues.open(directory, List.of(QueueDefinition.of("jobs")), clock)) {
      EventBuses buses = new EventBuses(Set.of("clientele"), List.of(rule()), queues);
      EventsApi api = new EventsApi(buses, "000000000000", "eu-central-1", clock);
      try (JsonServer server = JsonServer.start(0, List.of(api.service()));
          EventBridgeClient client = client(server)) {
        PutEventsResponse response =
            client.putEvents(
                r ->
                    r.entries(
                        entry("clientele", "{\"version\":\"1\"}"),
                        entry("clientele", "{broken"),
                        entry("nowhere", "{}"),
                        entry(
                            "arn:aws:events:eu-central-1:000000000000:event-bus/clientele", "{}")));

        assertThat(response.failedEntryCount()).isEqualTo(2);
        assertThat(response.entries())
            .extracting(PutEventsResultEntry::errorCode)
            .containsExactly(null, "MalformedDetail", "ResourceNotFoundException", null);
      }
      assertThat(queues.get("jobs").receive(10, Duration.ZERO))
          .hasSize(2)
          .allSatisfy(message -> assertThat(message.body()).contains("\"upload.done\""));
    }
  }

  private static RuleDefinition rule() {
    return new RuleDefinition(
        "rule",
        "clientele",
        EventPattern.of(Map.of("source", List.of("clientele"))),
        List.of(new TargetDefinition("queue", "jobs", new TargetInput.Whole(), null)));
  }

  private static PutEventsRequestEntry entry(String bus, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source("clientele")
        .detailType("upload.done")
        .detail(detail)
        .build();
  }

  private static EventBridgeClient client(JsonServer server) {
    return EventBridgeClient.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
