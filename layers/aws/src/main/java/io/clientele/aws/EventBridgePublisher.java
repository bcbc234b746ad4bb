package io.clientele.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.event.EventPublisher;
import io.clientele.domain.event.ProductEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Events on the product's bus, with {@code source} = {@code clientele}. */
public final class EventBridgePublisher implements EventPublisher {
  private final EventBridgeClient eventBridge;
  private final String bus;

  public EventBridgePublisher(EventBridgeClient eventBridge, String bus) {
    this.eventBridge = eventBridge;
    this.bus = bus;
  }

  @Override
  public void publish(ProductEvent event) {
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source("clientele")
            .detailType(event.type())
            .detail(json(event))
            .build();
    var answer = eventBridge.putEvents(request -> request.entries(entry));
    if (answer.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "bus %s refused the event %s: %s"
              .formatted(bus, event.type(), answer.entries().getFirst().errorMessage()));
    }
  }

  private static String json(ProductEvent event) {
    try {
      return JSON.std.asString(event.detail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
