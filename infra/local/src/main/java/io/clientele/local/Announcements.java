package io.clientele.local;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.events.EventPattern;
import io.clientele.local.events.RuleDefinition;
import io.clientele.local.events.TargetDefinition;
import io.clientele.local.events.TargetInput;
import io.clientele.local.sqs.Message;
import io.clientele.local.sqs.Queue;
import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.Queues;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells a person what the product says on its event bus, as any other system of theirs could learn
 * it: by a rule and a queue.
 */
final class Announcements implements AutoCloseable {
  private static final String QUEUE = "clientele-local-console";

  private final Queue queue;
  private final Consumer<String> reader;
  private final Thread thread;

  Announcements(Queues queues, Consumer<String> reader) {
    queue = queues.get(QUEUE);
    this.reader = reader;
    thread = Thread.ofVirtual().name("announcements").start(this::listen);
  }

  static QueueDefinition queue() {
    return QueueDefinition.of(QUEUE);
  }

  static RuleDefinition rule(String bus) {
    return new RuleDefinition(
        QUEUE,
        bus,
        EventPattern.of(Map.of("source", List.of("clientele"))),
        List.of(new TargetDefinition("console", QUEUE, new TargetInput.Whole(), null)));
  }

  private void listen() {
    try {
      while (true) {
        for (Message message : queue.receive(10, Duration.ofMinutes(1))) {
          queue.delete(message.receiptHandle());
          reader.accept(sentence(message.body()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sentence(String event) {
    try {
      Map<String, Object> envelope = JSON.std.mapFrom(event);
      Map<String, Object> detail = JSON.std.mapFrom(JSON.std.asString(envelope.get("detail")));
      return Sentences.of(String.valueOf(envelope.get("detail-type")), detail);
    } catch (IOException e) {
      return event;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
