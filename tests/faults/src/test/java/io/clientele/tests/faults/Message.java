package io.clientele.tests.faults;

import org.jspecify.annotations.Nullable;

/**
 * What a queue hands over.
 *
 * @param body of the ingest queue; null for a trigger of a run
 * @param receives how often it was handed over, this time included
 */
record Message(int id, @Nullable String body, int receives) {
  /** As often as the template's queues do. */
  static final int LAST_RECEIVE = 5;

  Message again() {
    return new Message(id, body, receives + 1);
  }

  boolean isTrigger() {
    return body == null;
  }

  boolean isNoJson() {
    return ObjectNotice.NO_JSON.equals(body);
  }
}
