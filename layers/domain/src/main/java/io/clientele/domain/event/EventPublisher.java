package io.clientele.domain.event;

/** Tells the world what happened. An event may arrive more than once. */
public interface EventPublisher {
  void publish(ProductEvent event);
}
