package io.clientele.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.local.SettableClock;
import io.clientele.local.protocol.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final SettableClock clock = new SettableClock();
  @TempDir private Path directory;

  @Test
  void hidesAReceivedMessageUntilItsVisibilityTimeoutEnds() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    queue.send(SendRequest.of("one"));

    assertThat(bodies(queue)).containsExactly("one");
    assertThat(bodies(queue)).isEmpty();
    clock.advance(TIMEOUT);

    List<Message> again = receive(queue);
    assertThat(again).hasSize(1);
    assertThat(again.getFirst().receiveCount()).isEqualTo(2);
  }

  @Test
  void deletesOnlyByTheReceiptOfTheLastDelivery() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    queue.send(SendRequest.of("one"));
    String stale = receive(queue).getFirst().receiptHandle();
    clock.advance(TIMEOUT);
    String fresh = receive(queue).getFirst().receiptHandle();

    queue.delete(stale);
    assertThat(queue.depth().inFlight()).isEqualTo(1);
    queue.delete(fresh);
    assertThat(queue.depth().empty()).isTrue();
  }

  @Test
  void showsAMessageAtOnceWhenItsVisibilityIsSetToZero() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    queue.send(SendRequest.of("one"));
    String handle = receive(queue).getFirst().receiptHandle();

    queue.changeVisibility(handle, Duration.ZERO);

    assertThat(bodies(queue)).containsExactly("one");
    assertThatThrownBy(() -> queue.changeVisibility(handle, TIMEOUT))
        .isInstanceOf(ServiceException.class);
  }

  @Test
  void holdsBackADelayedMessage() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    queue.send(new SendRequest("later", Map.of(), Map.of(), TIMEOUT, null, null));

    assertThat(bodies(queue)).isEmpty();
    assertThat(queue.depth()).isEqualTo(new QueueDepth(0, 0, 1));
    clock.advance(TIMEOUT);
    assertThat(bodies(queue)).containsExactly("later");
  }

  @Test
  void dropsAMessageAfterItsRetention() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    queue.send(SendRequest.of("old"));
    clock.advance(Duration.ofDays(4));

    assertThat(bodies(queue)).isEmpty();
    assertThat(queue.depth().empty()).isTrue();
  }

  @Test
  void wakesAWaitingReceiverWhenAMessageArrives() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    Thread sender = Thread.ofVirtual().start(() -> queue.send(SendRequest.of("hello")));

    List<Message> received = queue.receive(1, Duration.ofSeconds(20));

    sender.join();
    assertThat(received).extracting(Message::body).containsExactly("hello");
  }

  @Test
  void movesAMessageToTheDeadLetterQueueAfterItsLastReceive() throws Exception {
    try (Queues queues =
        Queues.open(
            directory,
            List.of(QueueDefinition.of("jobs").withRedrive("dead", 2), QueueDefinition.of("dead")),
            clock)) {
      Queue jobs = queues.get("jobs");
      jobs.send(SendRequest.of("poison"));
      for (int i = 0; i < 2; i++) {
        assertThat(bodies(jobs)).containsExactly("poison");
        clock.advance(TIMEOUT);
      }

      assertThat(bodies(jobs)).isEmpty();
      assertThat(jobs.depth().empty()).isTrue();
      assertThat(bodies(queues.get("dead"))).containsExactly("poison");
    }
  }

  @Test
  void keepsTheOrderOfAGroupWhileOneOfItsMessagesIsInFlight() throws Exception {
    Queue queue = queue(QueueDefinition.of("runs.fifo").withContentBasedDeduplication());
    queue.send(SendRequest.of("a1", "a", null));
    queue.send(SendRequest.of("a2", "a", null));
    queue.send(SendRequest.of("b1", "b", null));

    Message first = queue.receive(1, Duration.ZERO).getFirst();
    assertThat(first.body()).isEqualTo("a1");
    assertThat(bodies(queue)).containsExactly("b1");
    queue.delete(first.receiptHandle());
    assertThat(bodies(queue)).containsExactly("a2");
  }

  @Test
  void givesOneBatchOfAGroupInOrder() throws Exception {
    Queue queue = queue(QueueDefinition.of("runs.fifo").withContentBasedDeduplication());
    for (String body : List.of("1", "2", "3")) {
      queue.send(SendRequest.of(body, "all", null));
    }

    assertThat(bodies(queue)).containsExactly("1", "2", "3");
  }

  @Test
  void takesARepeatedDeduplicationIdOnceInFiveMinutes() throws Exception {
    Queue queue = queue(QueueDefinition.of("runs.fifo"));
    SendResult first = queue.send(SendRequest.of("x", "g", "id"));
    queue.delete(receive(queue).getFirst().receiptHandle());

    assertThat(queue.send(SendRequest.of("y", "g", "id"))).isEqualTo(first);
    assertThat(queue.depth().empty()).isTrue();
    clock.advance(Duration.ofMinutes(5));
    queue.send(SendRequest.of("y", "g", "id"));
    assertThat(bodies(queue)).containsExactly("y");
  }

  @Test
  void refusesAFifoMessageWithoutAGroupOrADeduplicationId() throws Exception {
    Queue queue = queue(QueueDefinition.of("runs.fifo"));

    assertThatThrownBy(() -> queue.send(SendRequest.of("x")))
        .hasMessageContaining("MessageGroupId");
    assertThatThrownBy(() -> queue.send(SendRequest.of("x", "g", null)))
        .hasMessageContaining("MessageDeduplicationId");
  }

  @Test
  void remembersMessagesDeliveriesAndDeduplicationAcrossRestarts() throws Exception {
    QueueDefinition definition = QueueDefinition.of("runs.fifo");
    Queue before = queue(definition);
    before.send(SendRequest.of("flying", "g", "1"));
    before.send(SendRequest.of("waiting", "h", "2"));
    Message flying = before.receive(1, Duration.ZERO).getFirst();
    // No close: a killed process closes nothing.
    cutALineShort();

    Queue after = queue(definition);

    assertThat(after.send(SendRequest.of("flying", "g", "1")).messageId()).isEqualTo(flying.id());
    assertThat(after.depth()).isEqualTo(new QueueDepth(1, 1, 0));
    after.delete(flying.receiptHandle());
    assertThat(bodies(after)).containsExactly("waiting");
  }

  @Test
  void keepsItsJournalShort() throws Exception {
    Queue queue = queue(QueueDefinition.of("jobs"));
    for (int i = 0; i < 3_000; i++) {
      queue.send(SendRequest.of("m" + i));
      queue.delete(receive(queue).getFirst().receiptHandle());
    }

    assertThat(Files.readAllLines(directory.resolve("jobs.ndjson")).size()).isLessThan(2_100);
  }

  private void cutALineShort() throws IOException {
    Files.writeString(
        directory.resolve("runs.fifo.ndjson"), "{\"op\":\"sent\",\"id", StandardOpenOption.APPEND);
  }

  private Queue queue(QueueDefinition definition) throws IOException {
    return Queues.open(directory, List.of(definition), clock).get(definition.name());
  }

  private static List<Message> receive(Queue queue) throws InterruptedException {
    return queue.receive(10, Duration.ZERO);
  }

  private static List<String> bodies(Queue queue) throws InterruptedException {
    return receive(queue).stream().map(Message::body).toList();
  }
}
