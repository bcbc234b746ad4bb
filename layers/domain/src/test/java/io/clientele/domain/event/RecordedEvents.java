package io.clientele.domain.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was published, in order. */
public final class RecordedEvents implements EventPublisher {
  private final List<ProductEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void publish(ProductEvent event) {
    events.add(event);
  }

  public List<ProductEvent> events() {
    return List.copyOf(events);
  }

  public List<ProductEvent> ofType(String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }
}
