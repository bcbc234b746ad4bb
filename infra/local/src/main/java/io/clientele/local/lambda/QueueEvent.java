package io.clientele.local.lambda;

import io.clientele.local.sqs.Message;
import io.clientele.local.sqs.MessageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The event a function gets for a batch of messages. */
final class QueueEvent {
  private QueueEvent() {}

  static String of(List<Message> batch, String queueArn, String region) {
    return Json.write(
        Map.of(
            "Records",
            batch.stream().map(message -> messageRecord(message, queueArn, region)).toList()));
  }

  private static Map<String, Object> messageRecord(
      Message message, String queueArn, String region) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("messageId", message.id());
    fields.put("receiptHandle", message.receiptHandle());
    fields.put("body", message.body());
    fields.put("attributes", MessageView.systemAttributes(message));
    fields.put("messageAttributes", attributes(message));
    fields.put("md5OfBody", MessageView.md5OfBody(message));
    fields.put("eventSource", "aws:sqs");
    fields.put("eventSourceARN", queueArn);
    fields.put("awsRegion", region);
    return fields;
  }

  private static Map<String, Object> attributes(Message message) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    message
        .attributes()
        .forEach(
            (name, attribute) ->
                attributes.put(
                    name,
                    Map.of(
                        "dataType",
                        attribute.type(),
                        attribute.type().startsWith("Binary") ? "binaryValue" : "stringValue",
                        attribute.value())));
    return attributes;
  }
}
