package io.clientele.tests.faults;

import io.clientele.aws.AwsClients;
import io.clientele.domain.time.SetClock;
import io.clientele.tests.conservation.Conservation;
import io.clientele.tests.conservation.Evidence;
import io.clientele.tests.conservation.Evidence.Extent;
import io.clientele.tests.conservation.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** The state that the functions work on: a lake bucket, a table, a bus, and a clock. */
final class World implements Surroundings {
  /** After every upload, and in no file: whatever shows this day came from the clock. */
  static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

  private static final int BATCH = 25;
  private static final int MOST_MESSAGES = 10;

  private final WorldNames names;
  private final Path lake;
  private final Path uploads;
  private final S3Client s3;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final String queueUrl;
  private final String ingestQueueUrl;
  private final String requestQueueUrl;
  private final SetClock clock = new SetClock(START);

  World(WorldNames names, ServersProcess servers, AwsClients clients) {
    this.names = names;
    lake = servers.bucket(names.lakeBucket());
    uploads = servers.bucket(WorldNames.UPLOADS_BUCKET);
    s3 = clients.s3();
    dynamoDb = clients.dynamoDb();
    sqs = clients.sqs();
    queueUrl = sqs.getQueueUrl(request -> request.queueName(names.queue())).queueUrl();
    ingestQueueUrl = sqs.getQueueUrl(request -> request.queueName(names.ingestQueue())).queueUrl();
    requestQueueUrl =
        sqs.getQueueUrl(request -> request.queueName(names.requestQueue())).queueUrl();
  }

  WorldNames names() {
    return names;
  }

  @Override
  public Map<String, String> environment() {
    return names.environment(ingestQueueUrl, requestQueueUrl);
  }

  @Override
  public SetClock clock() {
    return clock;
  }

  /** Makes it as if nothing had happened but what the snapshot holds. */
  void reset(Snapshot snapshot) throws IOException {
    clock.advance(Duration.between(clock.instant(), START));
    try (var found = Files.walk(lake)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(lake)) {
          Files.delete(path);
        }
      }
    }
    List<WriteRequest> deletes =
        items().stream()
            .map(item -> Map.of("pk", item.get("pk"), "sk", item.get("sk")))
            .map(key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build())
            .toList();
    for (int from = 0; from < deletes.size(); from += BATCH) {
      List<WriteRequest> some = deletes.subList(from, Math.min(from + BATCH, deletes.size()));
      dynamoDb.batchWriteItem(batch -> batch.requestItems(Map.of(names.table(), some)));
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

  /** What is wrong with the rows of all uploads that are kept, found out without the product. */
  List<String> unaccounted() throws IOException {
    return unaccounted(uploads);
  }

  /**
   * What is wrong with the rows of some uploads, found out without the product.
   *
   * @param some as a bucket's folder
   */
  List<String> unaccounted(Path some) throws IOException {
    return Conservation.check(
            new Evidence(
                some,
                items().stream()
                    .filter(item -> Items.text(item, "pk").equals("UPLOAD"))
                    .filter(item -> !item.containsKey("expired_at"))
                    .map(World::entry)
                    .toList(),
                lake,
                Extent.EVERYTHING))
        .faults();
  }

  private static LedgerEntry entry(Map<String, AttributeValue> item) {
    Map<String, String> files = new TreeMap<>();
    Objects.requireNonNull(item.get("files"), "files")
        .m()
        .forEach((table, key) -> files.put(table, key.s()));
    return new LedgerEntry(
        Items.text(item, "sk"),
        Items.text(item, "key"),
        Items.text(item, "version"),
        Items.text(item, "status"),
        Items.whole(item, "rows_read"),
        Items.whole(item, "rows_accepted"),
        Items.whole(item, "rows_duplicate"),
        Items.whole(item, "rows_quarantined"),
        files,
        !Items.text(item, "settled_by").isEmpty());
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
      List<Message> some = messages;
      some.forEach(message -> bodies.add(message.body()));
      sqs.deleteMessageBatch(
          request ->
              request
                  .queueUrl(url)
                  .entries(
                      some.stream()
                          .map(
                              message ->
                                  DeleteMessageBatchRequestEntry.builder()
                                      .id(message.messageId())
                                      .receiptHandle(message.receiptHandle())
                                      .build())
                          .toList()));
      messages = some.size() < MOST_MESSAGES ? List.of() : receive(url);
    }
    return bodies;
  }

  private List<Message> receive(String url) {
    return sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(MOST_MESSAGES))
        .messages();
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
