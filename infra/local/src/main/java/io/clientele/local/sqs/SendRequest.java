package io.clientele.local.sqs;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to send.
 *
 * @param delay null for the queue's own; not allowed on a FIFO queue
 * @param groupId FIFO only
 * @param deduplicationId FIFO only; null when the queue deduplicates by content
 */
public record SendRequest(
    String body,
    Map<String, MessageAttribute> attributes,
    Map<String, MessageAttribute> systemAttributes,
    @Nullable Duration delay,
    @Nullable String groupId,
    @Nullable String deduplicationId) {

  public static SendRequest of(String body) {
    return new SendRequest(body, Map.of(), Map.of(), null, null, null);
  }

  public static SendRequest of(String body, String groupId, @Nullable String deduplicationId) {
    return new SendRequest(body, Map.of(), Map.of(), null, groupId, deduplicationId);
  }
}
