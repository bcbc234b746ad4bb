package io.clientele.tests.faults;

/** What goes wrong with the messages that functions work on. */
enum Disturbance {
  /** The event of an upload comes two to five times. */
  REPEATED_EVENT,
  /** Events come in another order than the uploads did. */
  DISORDER,
  /** The event of an upload never comes; a sweep finds the upload. */
  LOST_EVENT,
  /** An event tells of a version that the bucket holds no more. */
  STALE_VERSION,
  /** S3 sends the {@code s3:TestEvent} of a new notification. */
  TEST_EVENT,
  /** A message that is no JSON, and goes to the dead letters. */
  NO_JSON,
  /** A trigger is lost for good with the process that held the lock. */
  LOST_TRIGGER
}
