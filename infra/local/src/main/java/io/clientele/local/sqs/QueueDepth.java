package io.clientele.local.sqs;

import java.time.Instant;
import java.util.Collection;

/** How many messages of a queue can be received now, are in flight, and are not yet visible. */
public record QueueDepth(int visible, int inFlight, int delayed) {
  static QueueDepth of(Collection<Message> messages, Instant now) {
    int hidden = (int) messages.stream().filter(message -> message.hidden(now)).count();
    int inFlight = (int) messages.stream().filter(message -> message.inFlight(now)).count();
    return new QueueDepth(messages.size() - hidden, inFlight, hidden - inFlight);
  }

  /** No message is left, in whatever state. */
  public boolean empty() {
    return visible + inFlight + delayed == 0;
  }
}
