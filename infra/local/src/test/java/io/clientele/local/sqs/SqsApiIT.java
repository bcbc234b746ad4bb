package io.clientele.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.local.protocol.JsonServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The SDK checks the digests of every message that it sends and receives. */
class SqsApiIT {
  @TempDir private Path directory;
  private Queues queues;
  private JsonServer server;
  private SqsClient client;

  @BeforeEach
  void start() throws Exception {
    queues =
        Queues.open(
            directory,
            List.of(
                QueueDefinition.of("jobs").withRedrive("dead", 3),
                QueueDefinition.of("dead"),
                QueueDefinition.of("runs.fifo").withContentBasedDeduplication()),
            Clock.systemUTC());
    server = JsonServer.start(0, List.of(new SqsApi(queues, "eu-central-1").service()));
    client =
        SqsClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.close();
    queues.close();
  }

  @Test
  void sendsReceivesAndDeletesAMessageWithAttributes() {
    String url = url("jobs");
    client.sendMessage(
        request ->
            request
                .queueUrl(url)
                .messageBody("zażółć 😀")
                .messageAttributes(
                    Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("żółw")
                            .build(),
                        "bytes",
                        MessageAttributeValue.builder()
                            .dataType("Binary")
                            .binaryValue(SdkBytes.fromByteArray(new byte[] {0, 1, (byte) 255}))
                            .build())));

    Message message =
        client
            .receiveMessage(
                request ->
                    request
                        .queueUrl(url)
                        .waitTimeSeconds(1)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages()
            .getFirst();

    assertThat(message.body()).isEqualTo("zażółć 😀");
    assertThat(message.messageAttributes()).containsOnlyKeys("kind", "bytes");
    assertThat(message.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
        .containsKey(MessageSystemAttributeName.SENT_TIMESTAMP);
    client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    assertThat(queues.get("jobs").depth().empty()).isTrue();
  }

  @Test
  void answersEveryEntryOfABatchByItself() {
    SendMessageBatchResponse response =
        client.sendMessageBatch(
            request ->
                request
                    .queueUrl(url("runs.fifo"))
                    .entries(entry("1", "good", "g"), entry("2", "groupless", null)));

    assertThat(response.successful()).extracting(entry -> entry.id()).containsExactly("1");
    assertThat(response.failed()).extracting(entry -> entry.id()).containsExactly("2");
    assertThat(response.failed().getFirst().senderFault()).isTrue();
  }

  @Test
  void namesErrorsAsTheSdkExpects() {
    assertThatThrownBy(() -> url("nowhere")).isInstanceOf(QueueDoesNotExistException.class);
    assertThatThrownBy(
            () ->
                client.receiveMessage(
                    request -> request.queueUrl(url("jobs")).maxNumberOfMessages(11)))
        .isInstanceOfSatisfying(
            SqsException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue");
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.requestId()).isNotEmpty();
            });
    assertThatThrownBy(() -> client.createQueue(request -> request.queueName("new")))
        .isInstanceOfSatisfying(
            SqsException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
  }

  @Test
  void describesAQueue() {
    client.sendMessage(request -> request.queueUrl(url("jobs")).messageBody("x"));

    Map<QueueAttributeName, String> attributes =
        client
            .getQueueAttributes(
                request -> request.queueUrl(url("jobs")).attributeNames(QueueAttributeName.ALL))
            .attributes();

    assertThat(attributes)
        .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1")
        .containsEntry(QueueAttributeName.QUEUE_ARN, "arn:aws:sqs:eu-central-1:000000000000:jobs");
    assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY)).contains(":dead");
    assertThat(client.listQueues().queueUrls()).hasSize(3);
    client.purgeQueue(request -> request.queueUrl(url("jobs")));
    assertThat(queues.get("jobs").depth().empty()).isTrue();
  }

  private String url(String name) {
    return client.getQueueUrl(request -> request.queueName(name)).queueUrl();
  }

  private static SendMessageBatchRequestEntry entry(
      String id, String body, @Nullable String group) {
    return SendMessageBatchRequestEntry.builder()
        .id(id)
        .messageBody(body)
        .messageGroupId(group)
        .build();
  }
}
