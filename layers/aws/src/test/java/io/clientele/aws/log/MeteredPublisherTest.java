package io.clientele.aws.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.event.ProductEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeteredPublisherTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final ProductEvent DONE =
      new ProductEvent(
          "upload.done",
          Map.of("key", "ewa@example.com.csv", "rows_read", 12L, "entities", List.of("orders")));

  private final List<String> lines = new ArrayList<>();

  @Test
  void numbersOfAnEventAreMetricsAndItsTextsAreNot() throws Exception {
    List<ProductEvent> published = new ArrayList<>();
    new MeteredPublisher(published::add, "clientele-dev", lines::add, NOON).publish(DONE);
    assertThat(published).containsExactly(DONE);
    assertThat(lines).singleElement().asString().doesNotContain("ewa", "\n");
    assertThat(JSON.std.mapFrom(lines.getFirst()))
        .isEqualTo(
            JSON.std.mapFrom(
                """
                {"_aws": {"Timestamp": 1714564800000, "CloudWatchMetrics": [{
                    "Namespace": "Clientele", "Dimensions": [["bus", "event"]],
                    "Metrics": [{"Name": "events", "Unit": "Count"}, {"Name": "rows_read", "Unit": "Count"}]}]},
                  "bus": "clientele-dev", "event": "upload.done", "events": 1, "rows_read": 12}
                """));
  }

  @Test
  void whatIsNotPublishedIsNotCounted() {
    MeteredPublisher publisher =
        new MeteredPublisher(
            event -> {
              throw new IllegalStateException("the bus is away");
            },
            "clientele-dev",
            lines::add,
            NOON);
    assertThatThrownBy(() -> publisher.publish(DONE)).hasMessage("the bus is away");
    assertThat(lines).isEmpty();
  }
}
