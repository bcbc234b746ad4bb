package io.clientele.tests.faults;

import software.amazon.awssdk.http.SdkHttpRequest;

/** What goes wrong at a call of the SDK. */
enum FaultKind {
  /** The process is gone before the call leaves it. */
  HALT_BEFORE,
  /** The call is applied, and the process is gone before it has the answer. */
  HALT_AFTER,
  /** The call does not reach the service this once. */
  FAIL_BEFORE,
  /** The call is applied, and its answer is lost this once. */
  LOSE_ANSWER,
  /** S3 answers 503 this once. */
  SLOW_DOWN,
  /** DynamoDB says this once that too much is asked of it. */
  THROTTLED,
  /** A transaction of somebody else is at the item. */
  CONFLICT,
  /** Half of a batch of items is handed back, or an event is. */
  UNPROCESSED;

  boolean halts() {
    return this == HALT_BEFORE || this == HALT_AFTER;
  }

  /** Whether the service answers, but not as the caller hopes. */
  boolean refuses() {
    return compareTo(SLOW_DOWN) >= 0;
  }

  /** Whether a life may end by it, so that its message is handed over again. */
  boolean endsLives() {
    return halts() || this == CONFLICT || this == UNPROCESSED;
  }

  /** Whether it can happen to a call. */
  boolean fits(SdkHttpRequest call) {
    String operation = Refusal.operation(call);
    return switch (this) {
      case HALT_BEFORE, HALT_AFTER, FAIL_BEFORE, LOSE_ANSWER -> true;
      case SLOW_DOWN -> operation.isEmpty();
      case THROTTLED -> call.firstMatchingHeader(Refusal.TARGET).orElse("").startsWith("DynamoDB");
      case CONFLICT -> operation.equals("TransactWriteItems") || operation.equals("PutItem");
      case UNPROCESSED -> operation.equals("BatchWriteItem") || operation.equals("PutEvents");
    };
  }
}
