package io.clientele.ingest;

import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoTombstones;
import io.clientele.aws.DynamoUploadLedger;
import io.clientele.aws.EventBridgePublisher;
import io.clientele.aws.S3ObjectStore;
import io.clientele.aws.S3UploadVersions;
import io.clientele.aws.SqsIngestRequests;
import io.clientele.aws.log.MeteredPublisher;
import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.domain.erasure.Tombstones;
import io.clientele.domain.event.EventPublisher;
import io.clientele.ingest.guess.GenericRecognition;
import io.clientele.ingest.profile.ShippedProfiles;
import io.clientele.ingest.read.Limits;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Puts the function together from its environment. */
public final class Wiring {
  private Wiring() {}

  /**
   * The use case over the clients.
   *
   * @throws IllegalStateException naming a variable that the environment does not have
   */
  public static Ingestion of(Map<String, String> environment, AwsClients clients, Clock clock) {
    S3ObjectStore store = new S3ObjectStore(clients.s3());
    Pseudonyms pseudonyms = new Pseudonyms(required(environment, "PSEUDONYM_KEY"));
    Tombstones tombstones =
        new DynamoTombstones(clients.dynamoDb(), required(environment, "STATE_TABLE"));
    DuckDbSettings duckDb =
        DuckDbSettings.inMemory(
            required(environment, "DUCKDB_MEMORY_MB") + "MB",
            Runtime.getRuntime().availableProcessors());
    return new Ingestion(
        new DynamoUploadLedger(clients.dynamoDb(), required(environment, "STATE_TABLE")),
        store,
        publisher(required(environment, "EVENT_BUS"), clients, clock),
        new UploadWork(
            store,
            required(environment, "LAKE_BUCKET"),
            ShippedProfiles.read(),
            duckDb,
            Limits.STANDARD,
            GenericRecognition.shipped(),
            () -> new ErasedPeople(pseudonyms, tombstones.all())),
        Path.of(System.getProperty("java.io.tmpdir")),
        clock);
  }

  private static EventPublisher publisher(String bus, AwsClients clients, Clock clock) {
    return new MeteredPublisher(
        new EventBridgePublisher(clients.eventBridge(), bus), bus, System.out::println, clock);
  }

  /**
   * The comparison of bucket and ledger over the clients.
   *
   * @throws IllegalStateException naming a variable that the environment does not have
   */
  public static Sweep sweep(Map<String, String> environment, AwsClients clients) {
    String bucket = required(environment, "UPLOADS_BUCKET");
    return new Sweep(
        new S3UploadVersions(clients.s3(), bucket),
        new DynamoUploadLedger(clients.dynamoDb(), required(environment, "STATE_TABLE")),
        new SqsIngestRequests(clients.sqs(), required(environment, "INGEST_QUEUE_URL")),
        bucket);
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("the environment has no " + name);
    }
    return value;
  }
}
