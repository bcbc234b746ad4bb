package io.clientele.tests.faults;

import io.clientele.aws.AwsClients;
import io.clientele.domain.time.SetClock;
import io.clientele.domain.upload.ObjectVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The services of an endpoint that is shaped as AWS: LocalStack, moto, whatever answers. Makes the
 * buckets, the table, the queues and the bus as the template describes them, in names of their own,
 * and takes them away again.
 */
final class OutsideWorld implements Surroundings, AutoCloseable {
  static final WorldNames NAMES = new WorldNames(77);

  private final SetClock clock = new SetClock(World.START);
  private final S3Client s3;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final EventBridgeClient events;
  private final String queueUrl;
  private final String ingestQueueUrl;
  private final String requestQueueUrl;

  /** Tells the SDK of this JVM where the services are; {@link ServersProcess} may have before. */
  OutsideWorld(URI endpoint) {
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "outside");
    System.setProperty("aws.secretAccessKey", "outside-secret");
    for (String service : List.of("S3", "DynamoDb", "Sqs", "EventBridge")) {
      System.setProperty("aws.endpointUrl" + service, endpoint.toString());
    }
    AwsClients clients = clients();
    s3 = clients.s3();
    dynamoDb = clients.dynamoDb();
    sqs = clients.sqs();
    events = clients.eventBridge();
    bucket(WorldNames.UPLOADS_BUCKET);
    bucket(NAMES.lakeBucket());
    table();
    queueUrl = sqs.createQueue(queue -> queue.queueName(NAMES.queue())).queueUrl();
    ingestQueueUrl = sqs.createQueue(queue -> queue.queueName(NAMES.ingestQueue())).queueUrl();
    requestQueueUrl = sqs.createQueue(queue -> queue.queueName(NAMES.requestQueue())).queueUrl();
    bus();
  }

  static AwsClients clients() {
    return new AwsClients(UrlConnectionHttpClient.create());
  }

  private void bucket(String name) {
    s3.createBucket(
        bucket ->
            bucket
                .bucket(name)
                .createBucketConfiguration(
                    place -> place.locationConstraint(BucketLocationConstraint.EU_CENTRAL_1)));
  }

  private void table() {
    dynamoDb.createTable(
        table ->
            table
                .tableName(NAMES.table())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"), text("at"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .localSecondaryIndexes(
                    LocalSecondaryIndex.builder()
                        .indexName("by_time")
                        .keySchema(key("pk", KeyType.HASH), key("at", KeyType.RANGE))
                        .projection(all -> all.projectionType(ProjectionType.ALL))
                        .build()));
    dynamoDb.waiter().waitUntilTableExists(table -> table.tableName(NAMES.table()));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private void bus() {
    String arn =
        sqs.getQueueAttributes(
                queue -> queue.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    events.createEventBus(bus -> bus.name(NAMES.bus()));
    events.putRule(
        rule ->
            rule.name(NAMES.queue())
                .eventBusName(NAMES.bus())
                .eventPattern("{\"source\":[\"clientele\"]}"));
    events.putTargets(
        rule ->
            rule.rule(NAMES.queue())
                .eventBusName(NAMES.bus())
                .targets(Target.builder().id("events").arn(arn).build()));
  }

  @Override
  public Map<String, String> environment() {
    return NAMES.environment(ingestQueueUrl, requestQueueUrl);
  }

  @Override
  public SetClock clock() {
    return clock;
  }

  /** The sample uploads, each the version that the bucket holds. */
  List<ObjectVersion> put(Map<String, String> texts) {
    List<ObjectVersion> objects = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          String tag =
              s3.putObject(
                      object -> object.bucket(WorldNames.UPLOADS_BUCKET).key(key),
                      RequestBody.fromString(text))
                  .eTag();
          objects.add(new ObjectVersion(WorldNames.UPLOADS_BUCKET, key, tag.replace("\"", "")));
        });
    return objects;
  }

  Snapshot snapshot() {
    Map<String, byte[]> objects = new TreeMap<>();
    keys(NAMES.lakeBucket())
        .forEach(
            key ->
                objects.put(
                    key,
                    s3.getObjectAsBytes(object -> object.bucket(NAMES.lakeBucket()).key(key))
                        .asByteArray()));
    return new Snapshot(
        objects,
        dynamoDb
            .scanPaginator(scan -> scan.tableName(NAMES.table()).consistentRead(true))
            .items()
            .stream()
            .toList());
  }

  private List<String> keys(String bucket) {
    return s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
        .map(object -> object.key())
        .toList();
  }

  /** What the bus was told. */
  List<String> takeEvents() {
    List<String> bodies = new ArrayList<>();
    List<Message> messages = receive();
    while (!messages.isEmpty()) {
      for (Message message : messages) {
        bodies.add(message.body());
        sqs.deleteMessage(taken -> taken.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
      }
      messages = receive();
    }
    return bodies;
  }

  private List<Message> receive() {
    return sqs.receiveMessage(some -> some.queueUrl(queueUrl).maxNumberOfMessages(10)).messages();
  }

  @Override
  public void close() {
    for (String bucket : List.of(WorldNames.UPLOADS_BUCKET, NAMES.lakeBucket())) {
      keys(bucket).forEach(key -> s3.deleteObject(object -> object.bucket(bucket).key(key)));
      s3.deleteBucket(empty -> empty.bucket(bucket));
    }
    dynamoDb.deleteTable(table -> table.tableName(NAMES.table()));
    events.removeTargets(rule -> rule.rule(NAMES.queue()).eventBusName(NAMES.bus()).ids("events"));
    events.deleteRule(rule -> rule.name(NAMES.queue()).eventBusName(NAMES.bus()));
    events.deleteEventBus(bus -> bus.name(NAMES.bus()));
    sqs.deleteQueue(queue -> queue.queueUrl(queueUrl));
    sqs.deleteQueue(queue -> queue.queueUrl(ingestQueueUrl));
    sqs.deleteQueue(queue -> queue.queueUrl(requestQueueUrl));
  }
}
