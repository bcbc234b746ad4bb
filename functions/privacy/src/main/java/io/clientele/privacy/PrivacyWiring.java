package io.clientele.privacy;

import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoErasures;
import io.clientele.aws.DynamoRunLedger;
import io.clientele.aws.DynamoSubjectExports;
import io.clientele.aws.DynamoTombstones;
import io.clientele.aws.DynamoUploadLedger;
import io.clientele.aws.S3ObjectEraser;
import io.clientele.aws.S3ObjectStore;
import io.clientele.aws.SqsPrivacyRequests;
import io.clientele.aws.SqsRunRequests;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.time.Clock;
import java.util.Map;

/** Puts the function together from its environment. */
public final class PrivacyWiring {
  private PrivacyWiring() {}

  /**
   * The use cases over the clients.
   *
   * @throws IllegalStateException naming a variable that the environment does not have
   */
  public static Privacy of(Map<String, String> environment, AwsClients clients, Clock clock) {
    String table = required(environment, "STATE_TABLE");
    S3ObjectStore store = new S3ObjectStore(clients.s3());
    DynamoRunLedger runs = new DynamoRunLedger(clients.dynamoDb(), table);
    DynamoSubjectExports exports = new DynamoSubjectExports(clients.dynamoDb(), table);
    Pseudonyms pseudonyms = new Pseudonyms(required(environment, "PSEUDONYM_KEY"));
    DynamoUploadLedger uploads = new DynamoUploadLedger(clients.dynamoDb(), table);
    S3ObjectEraser eraser = new S3ObjectEraser(clients.s3());
    String lakeBucket = required(environment, "LAKE_BUCKET");
    Stores stores =
        new Stores(
            store,
            eraser,
            uploads,
            exports,
            lakeBucket,
            DuckDbSettings.inMemory(
                required(environment, "DUCKDB_MEMORY_MB") + "MB",
                Runtime.getRuntime().availableProcessors()));
    Erasing erasing =
        new Erasing(
            new DynamoErasures(clients.dynamoDb(), table),
            new SqsPrivacyRequests(clients.sqs(), required(environment, "PRIVACY_QUEUE_URL")),
            new DynamoTombstones(clients.dynamoDb(), table),
            pseudonyms,
            runs,
            new NewRun(
                runs,
                new SqsRunRequests(clients.sqs(), required(environment, "SEGMENT_QUEUE_URL")),
                required(environment, "VERSION"),
                clock),
            stores,
            clock);
    Expiring expiring =
        new Expiring(
            uploads,
            runs,
            store,
            eraser,
            required(environment, "UPLOADS_BUCKET"),
            lakeBucket,
            KeptDays.of(environment),
            clock);
    return new Privacy(erasing, new Exporting(exports, pseudonyms, runs, stores, clock), expiring);
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("the environment has no " + name);
    }
    return value;
  }
}
