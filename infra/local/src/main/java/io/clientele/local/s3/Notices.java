package io.clientele.local.s3;

import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** Tells the listener of new objects in the buckets that notify. */
final class Notices {
  /** Where S3Proxy keeps the stubs of multipart uploads, which are no objects. */
  private static final String MULTIPART_STUB = ".s3proxy-mpu-stub-";

  private final Set<String> buckets;
  private final Consumer<ObjectCreated> listener;
  private final Clock clock;
  private final Sequencer sequencer;

  Notices(Set<String> buckets, Consumer<ObjectCreated> listener, Clock clock) {
    this.buckets = buckets;
    this.listener = listener;
    this.clock = clock;
    this.sequencer = new Sequencer(clock);
  }

  void created(String bucket, String key, long size, String etag, String reason) {
    if (!buckets.contains(bucket) || key.startsWith(MULTIPART_STUB)) {
      return;
    }
    listener.accept(
        new ObjectCreated(
            bucket, key, size, etag.replace("\"", ""), clock.instant(), sequencer.next(), reason));
  }
}
