package io.clientele.local.athena;

/** Where a query is in its life; the last three are final. */
enum QueryState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  boolean isFinal() {
    return compareTo(RUNNING) > 0;
  }
}
