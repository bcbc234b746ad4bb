package io.clientele.tests.faults;

import io.clientele.domain.upload.ObjectVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Bodies of the ingest queue's messages, as S3 and the schedule send them. */
final class ObjectNotice {
  static final String TEST_EVENT =
      "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"uploads\"}";
  static final String NO_JSON = "this is no event";
  static final String SWEEP = "{\"trigger\":\"sweep\"}";

  private ObjectNotice() {}

  /** Through EventBridge. */
  static String ofBus(ObjectVersion object) {
    return "{\"detail-type\":\"Object Created\",\"source\":\"aws.s3\",\"detail\":{\"bucket\":{\"name\":\"%s\"},\"object\":{\"key\":\"%s\",\"etag\":\"%s\"}}}"
        .formatted(object.bucket(), object.key(), object.version());
  }

  /** By S3 itself. */
  static String ofBucket(ObjectVersion object) {
    return "{\"Records\":[{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"%s\"},\"object\":{\"key\":\"%s\",\"eTag\":\"%s\"}}}]}"
        .formatted(
            object.bucket(),
            URLEncoder.encode(object.key(), StandardCharsets.UTF_8),
            object.version());
  }
}
