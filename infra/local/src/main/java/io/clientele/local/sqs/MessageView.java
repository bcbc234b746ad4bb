package io.clientele.local.sqs;

import io.clientele.local.protocol.Call;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Messages as clients and functions see them. */
public final class MessageView {
  private MessageView() {}

  static Map<String, Object> sent(Queue queue, SendRequest request, SendResult result) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("MessageId", result.messageId());
    view.put("MD5OfMessageBody", Md5.of(request.body()));
    if (!request.attributes().isEmpty()) {
      view.put("MD5OfMessageAttributes", Md5.of(request.attributes()));
    }
    if (!request.systemAttributes().isEmpty()) {
      view.put("MD5OfMessageSystemAttributes", Md5.of(request.systemAttributes()));
    }
    if (queue.definition().fifo()) {
      view.put("SequenceNumber", sequenceNumber(result.sequence()));
    }
    return view;
  }

  static Map<String, Object> received(Message message, Call request) {
    Set<String> system = new HashSet<>(request.texts("MessageSystemAttributeNames"));
    system.addAll(request.texts("AttributeNames"));
    Map<String, String> systemAttributes = systemAttributes(message);
    if (!system.contains("All")) {
      systemAttributes.keySet().retainAll(system);
    }
    Map<String, MessageAttribute> attributes = new LinkedHashMap<>(message.attributes());
    attributes.keySet().removeIf(wanted(request).negate());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("MessageId", message.id());
    view.put("ReceiptHandle", message.receiptHandle());
    view.put("Body", message.body());
    view.put("MD5OfBody", Md5.of(message.body()));
    if (!systemAttributes.isEmpty()) {
      view.put("Attributes", systemAttributes);
    }
    if (!attributes.isEmpty()) {
      view.put("MessageAttributes", AttributeMaps.toMap(attributes));
      view.put("MD5OfMessageAttributes", Md5.of(attributes));
    }
    return view;
  }

  /** The digest a Lambda event shows as {@code md5OfBody}. */
  public static String md5OfBody(Message message) {
    return Md5.of(message.body());
  }

  /** What SQS itself says of a message, by the names of the API. */
  public static Map<String, String> systemAttributes(Message message) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("SenderId", Queues.ACCOUNT);
    attributes.put("SentTimestamp", String.valueOf(message.sentAt().toEpochMilli()));
    attributes.put("ApproximateReceiveCount", String.valueOf(message.receiveCount()));
    Instant first = message.firstReceivedAt();
    if (first != null) {
      attributes.put("ApproximateFirstReceiveTimestamp", String.valueOf(first.toEpochMilli()));
    }
    if (message.groupId() != null) {
      put(attributes, "MessageGroupId", message.groupId());
      put(attributes, "MessageDeduplicationId", message.deduplicationId());
      put(attributes, "SequenceNumber", sequenceNumber(message.sequence()));
    }
    message.systemAttributes().forEach((name, value) -> attributes.put(name, value.value()));
    return attributes;
  }

  private static void put(Map<String, String> attributes, String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  private static Predicate<String> wanted(Call request) {
    Predicate<String> wanted = _ -> false;
    for (String name : request.texts("MessageAttributeNames")) {
      if (name.equals("All") || name.equals(".*")) {
        return _ -> true;
      }
      wanted =
          wanted.or(
              name.endsWith(".*")
                  ? actual -> actual.startsWith(name.substring(0, name.length() - 1))
                  : name::equals);
    }
    return wanted;
  }

  private static String sequenceNumber(long sequence) {
    return "%020d".formatted(sequence);
  }
}
