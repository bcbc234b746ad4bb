package io.clientele.local.events;

import io.clientele.local.s3.ObjectCreated;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What S3 sends to EventBridge of a new object.
 *
 * <p>The shape is the one under "EventBridge event message structure" in the S3 user guide. The key
 * stands there as it is, unlike in S3's own notifications, which encode it.
 */
public final class ObjectCreatedEvents {
  private final String account;
  private final String region;
  private final Supplier<String> requestIds;

  public ObjectCreatedEvents(String account, String region, Random random) {
    this.account = account;
    this.region = region;
    this.requestIds = () -> HexFormat.of().withUpperCase().toHexDigits(random.nextLong());
  }

  public Event of(ObjectCreated created) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("key", created.key());
    object.put("size", created.size());
    object.put("etag", created.etag());
    object.put("sequencer", created.sequencer());
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("version", "0");
    detail.put("bucket", Map.of("name", created.bucket()));
    detail.put("object", object);
    detail.put("request-id", requestIds.get());
    detail.put("requester", account);
    detail.put("source-ip-address", "127.0.0.1");
    detail.put("reason", created.reason());
    return new Event(
        UUID.randomUUID().toString(),
        "aws.s3",
        "Object Created",
        account,
        created.at(),
        region,
        List.of("arn:aws:s3:::" + created.bucket()),
        detail);
  }
}
