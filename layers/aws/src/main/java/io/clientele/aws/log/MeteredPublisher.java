package io.clientele.aws.log;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.event.EventPublisher;
import io.clientele.domain.event.ProductEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Publishes events and writes what they count as metrics of CloudWatch, in its embedded metric
 * format: a line of the log that needs no call and no permission. An event that is published again
 * is counted again. Only its numbers are written: texts may name somebody.
 */
public final class MeteredPublisher implements EventPublisher {
  private static final String NAMESPACE = "Clientele";

  private final EventPublisher publisher;
  private final String bus;
  private final Consumer<String> lines;
  private final Clock clock;

  /**
   * A publisher around another.
   *
   * @param bus tells the installations of an account apart, with the type of the event
   */
  public MeteredPublisher(
      EventPublisher publisher, String bus, Consumer<String> lines, Clock clock) {
    this.publisher = publisher;
    this.bus = bus;
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public void publish(ProductEvent event) {
    publisher.publish(event);
    Map<String, Number> counts = new TreeMap<>(Map.of("events", 1));
    event
        .detail()
        .forEach(
            (name, value) -> {
              if (value instanceof Number count) {
                counts.put(name, count);
              }
            });
    lines.accept(line(event.type(), counts));
  }

  private String line(String type, Map<String, Number> counts) {
    List<Map<String, String>> metrics = new ArrayList<>();
    counts.keySet().forEach(name -> metrics.add(Map.of("Name", name, "Unit", "Count")));
    Map<String, Object> directive = new LinkedHashMap<>();
    directive.put("Namespace", NAMESPACE);
    directive.put("Dimensions", List.of(List.of("bus", "event")));
    directive.put("Metrics", metrics);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("Timestamp", clock.millis());
    metadata.put("CloudWatchMetrics", List.of(directive));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("_aws", metadata);
    line.put("bus", bus);
    line.put("event", type);
    line.putAll(counts);
    try {
      return JSON.std.asString(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
