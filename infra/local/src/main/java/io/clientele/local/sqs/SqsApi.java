package io.clientele.local.sqs;

import io.clientele.local.protocol.Call;
import io.clientele.local.protocol.JsonService;
import io.clientele.local.protocol.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQS for its clients: the actions of the AWS JSON 1.0 protocol over the queues. */
public final class SqsApi {
  private static final int LARGEST_RECEIVE = 10;

  private final Queues queues;
  private final String region;

  public SqsApi(Queues queues, String region) {
    this.queues = queues;
    this.region = region;
  }

  public JsonService service() {
    Map<String, Operation> operations = new HashMap<>();
    operations.put("ListQueues", this::listQueues);
    operations.put("GetQueueUrl", this::queueUrl);
    operations.put("GetQueueAttributes", this::queueAttributes);
    operations.put("SendMessage", call -> send(queue(call), call));
    operations.put("SendMessageBatch", call -> Batch.run(call, entry -> send(queue(call), entry)));
    operations.put("ReceiveMessage", this::receive);
    operations.put("DeleteMessage", call -> delete(queue(call), call));
    operations.put(
        "DeleteMessageBatch", call -> Batch.run(call, entry -> delete(queue(call), entry)));
    operations.put("ChangeMessageVisibility", call -> changeVisibility(queue(call), call));
    operations.put(
        "ChangeMessageVisibilityBatch",
        call -> Batch.run(call, entry -> changeVisibility(queue(call), entry)));
    operations.put("PurgeQueue", this::purge);
    return new JsonService("AmazonSQS", "1.0", operations);
  }

  private Queue queue(Call call) {
    return queues.at(call.text("QueueUrl"));
  }

  private Map<String, Object> listQueues(Call call) {
    String prefix = call.optionalText("QueueNamePrefix");
    List<String> urls =
        queues.all().stream()
            .map(queue -> queue.definition().name())
            .filter(name -> prefix == null || name.startsWith(prefix))
            .map(name -> Queues.url(call.endpoint(), name))
            .toList();
    return Map.of("QueueUrls", urls);
  }

  private Map<String, Object> queueUrl(Call call) {
    String name = queues.get(call.text("QueueName")).definition().name();
    return Map.of("QueueUrl", Queues.url(call.endpoint(), name));
  }

  private Map<String, Object> queueAttributes(Call call) {
    List<String> names = call.texts("AttributeNames");
    Map<String, String> attributes = QueueAttributes.of(queue(call), region);
    if (!names.contains("All")) {
      attributes.keySet().retainAll(names);
    }
    return Map.of("Attributes", attributes);
  }

  private static Map<String, Object> send(Queue queue, Call call) {
    Integer delay = call.optionalInteger("DelaySeconds");
    SendRequest request =
        new SendRequest(
            call.text("MessageBody"),
            AttributeMaps.fromMap(call.fields().get("MessageAttributes")),
            AttributeMaps.fromMap(call.fields().get("MessageSystemAttributes")),
            delay == null ? null : Duration.ofSeconds(delay),
            call.optionalText("MessageGroupId"),
            call.optionalText("MessageDeduplicationId"));
    return MessageView.sent(queue, request, queue.send(request));
  }

  private Map<String, Object> receive(Call call) throws InterruptedException {
    Queue queue = queue(call);
    int max = orElse(call.optionalInteger("MaxNumberOfMessages"), 1);
    if (max < 1 || max > LARGEST_RECEIVE) {
      throw Errors.invalidValue(
          "MaxNumberOfMessages must be between 1 and " + LARGEST_RECEIVE + ".");
    }
    Duration wait = seconds(call, "WaitTimeSeconds", queue.definition().receiveWait());
    Duration hidden = seconds(call, "VisibilityTimeout", queue.definition().visibilityTimeout());
    List<Map<String, Object>> messages =
        queue.receive(max, wait, hidden).stream()
            .map(message -> MessageView.received(message, call))
            .toList();
    return messages.isEmpty() ? Map.of() : Map.of("Messages", messages);
  }

  private static Map<String, Object> delete(Queue queue, Call call) {
    queue.delete(call.text("ReceiptHandle"));
    return Map.of();
  }

  private static Map<String, Object> changeVisibility(Queue queue, Call call) {
    queue.changeVisibility(
        call.text("ReceiptHandle"), Duration.ofSeconds(call.integer("VisibilityTimeout")));
    return Map.of();
  }

  private Map<String, Object> purge(Call call) {
    queue(call).purge();
    return Map.of();
  }

  private static Duration seconds(Call call, String name, Duration otherwise) {
    Integer value = call.optionalInteger(name);
    return value == null ? otherwise : Duration.ofSeconds(value);
  }

  private static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
