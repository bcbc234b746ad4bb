package io.clientele.tests.faults;

import io.clientele.aws.AwsClients;
import io.clientele.domain.time.SetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The state that the functions work on: a lake bucket, a table, a bus, and a clock. */
final class World {
  /** After every upload, and in no file: whatever shows this day came from the clock. */
  static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

  private final WorldNames names;
  private final Path lake;
  private final S3Client s3;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final String queueUrl;
  private final String ingestQueueUrl;
  private final String requestQueueUrl;
  private SetClock clock = new SetClock(START);

  World(WorldNames names, ServersProcess servers, AwsClients clients) {
    this.names = names;
    lake = servers.bucket(names.lakeBucket());
    s3 = clients.s3();
    dynamoDb = clients.dynamoDb();
    sqs = clients.sqs();
    queueUrl = sqs.getQueueUrl(request -> request.queueName(names.queue())).queueUrl();
    ingestQueueUrl = sqs.getQueueUrl(request -> request.queueName(names.ingestQueue())).queueUrl();
    requestQueueUrl =
        sqs.getQueueUrl(request -> request.queueName(names.requestQueue())).queueUrl();
  }

  /** As the template sets it for the functions. */
  Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("UPLOADS_BUCKET", WorldNames.UPLOADS_BUCKET),
        Map.entry("LAKE_BUCKET", names.lakeBucket()),
        Map.entry("INGEST_QUEUE_URL", ingestQueueUrl),
        Map.entry("SEGMENT_QUEUE_URL", requestQueueUrl),
        Map.entry("PRIVACY_QUEUE_URL", requestQueueUrl),
        Map.entry("STATE_TABLE", names.table()),
        Map.entry("EVENT_BUS", names.bus()),
        Map.entry("QUIET_SECONDS", "0"),
        Map.entry("PSEUDONYM_KEY", "a key of a test, forty letters long....."),
        Map.entry("DUCKDB_MEMORY_MB", "256"),
        Map.entry("VERSION", "0.1.0"));
  }

  SetClock clock() {
    return clock;
  }

  /** Makes it as if nothing had happened but what the snapshot holds. */
  void reset(Snapshot snapshot) throws IOException {
    clock = new SetClock(START);
    try (var found = Files.walk(lake)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(lake)) {
          Files.delete(path);
        }
      }
    }
    for (var item : items()) {
      var key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
      dynamoDb.deleteItem(request -> request.tableName(names.table()).key(key));
    }
    sqs.purgeQueue(request -> request.queueUrl(queueUrl));
    sqs.purgeQueue(request -> request.queueUrl(ingestQueueUrl));
    sqs.purgeQueue(request -> request.queueUrl(requestQueueUrl));
    for (var object : snapshot.objects().entrySet()) {
      s3.putObject(
          request -> request.bucket(names.lakeBucket()).key(object.getKey()),
          RequestBody.fromBytes(object.getValue()));
    }
    for (var item : snapshot.items()) {
      dynamoDb.putItem(request -> request.tableName(names.table()).item(item));
    }
  }

  Snapshot snapshot() throws IOException {
    return new Snapshot(objects(), items());
  }

  /** What the bus was told since the last look. */
  List<String> takeEvents() {
    return take(queueUrl);
  }

  /** What a sweep asked for since the last look. */
  List<String> takeIngestRequests() {
    return take(ingestQueueUrl);
  }

  private List<String> take(String url) {
    List<String> bodies = new ArrayList<>();
    List<Message> messages = receive(url);
    while (!messages.isEmpty()) {
      for (Message message : messages) {
        bodies.add(message.body());
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
      messages = receive(url);
    }
    return bodies;
  }

  private List<Message> receive(String url) {
    return sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages();
  }

  private List<Map<String, AttributeValue>> items() {
    return dynamoDb
        .scanPaginator(request -> request.tableName(names.table()).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** Read where the server keeps them, so that nothing stands between the bytes and the test. */
  private Map<String, byte[]> objects() throws IOException {
    Map<String, byte[]> objects = new TreeMap<>();
    try (var found = Files.walk(lake)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        objects.put(lake.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return objects;
  }
}
