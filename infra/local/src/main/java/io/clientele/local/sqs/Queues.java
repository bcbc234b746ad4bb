package io.clientele.local.sqs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All queues, each with a journal {@code <directory>/<name>.ndjson}. */
public final class Queues implements AutoCloseable {
  static final String ACCOUNT = "000000000000";

  private final Map<String, Queue> byName = new LinkedHashMap<>();

  private Queues() {}

  /**
   * Opens the queues with the messages that an earlier process left in them.
   *
   * @throws IOException when a journal cannot be read or written
   */
  public static Queues open(Path directory, List<QueueDefinition> definitions, Clock clock)
      throws IOException {
    Files.createDirectories(directory);
    Queues queues = new Queues();
    for (QueueDefinition definition : definitions) {
      Path file = directory.resolve(definition.name() + ".ndjson");
      queues.byName.put(
          definition.name(),
          new Queue(definition, file, clock, message -> queues.bury(definition, message)));
    }
    return queues;
  }

  private void bury(QueueDefinition source, Message message) {
    RedrivePolicy redrive = source.redrive();
    if (redrive != null) {
      get(redrive.deadLetterQueue()).adopt(message);
    }
  }

  /** The queue of that name; an error of SQS when there is none. */
  public Queue get(String name) {
    Queue queue = byName.get(name);
    if (queue == null) {
      throw Errors.noSuchQueue();
    }
    return queue;
  }

  /** The queue that an address given by {@link #url} names. */
  Queue at(String url) {
    return get(url.substring(url.lastIndexOf('/') + 1));
  }

  Collection<Queue> all() {
    return byName.values();
  }

  /** The address that clients name a queue by. */
  public static String url(URI endpoint, String name) {
    return endpoint + "/" + ACCOUNT + "/" + name;
  }

  /** The Amazon resource name of a queue here. */
  public static String arn(String region, String name) {
    return "arn:aws:sqs:" + region + ":" + ACCOUNT + ":" + name;
  }

  @Override
  public void close() throws IOException {
    for (Queue queue : byName.values()) {
      queue.close();
    }
  }
}
