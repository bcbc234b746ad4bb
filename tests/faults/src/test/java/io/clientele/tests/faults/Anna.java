package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoErasures;
import io.clientele.aws.DynamoSubjectExports;
import io.clientele.domain.erasure.Erasure;
import io.clientele.domain.erasure.Subject;
import io.clientele.domain.subject.SubjectExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A customer of the sample uploads, and what was asked about her. */
final class Anna {
  private static final String EMAIL = "anna@example.com";

  private final World world;
  private final String table;
  private final String lake;
  private final AwsClients clients = new AwsClients();

  Anna(World world) {
    this.world = world;
    this.table = Objects.requireNonNull(world.environment().get("STATE_TABLE"));
    this.lake = Objects.requireNonNull(world.environment().get("LAKE_BUCKET"));
  }

  /** Puts her where a run alone puts nobody: into an audience and a result of a query. */
  void isEverywhere() throws IOException {
    try (S3Client s3 = clients.s3()) {
      put(
          s3,
          "audiences/a/members.csv",
          "campaign_id,customer_id,status,is_holdout,run_id\nspring,%s,exported,false,%s\n"
              .formatted(customerId(), runId()));
      put(s3, "athena/query.csv", "\"email\"\n\"%s\"\n".formatted(EMAIL));
    }
  }

  private void put(S3Client s3, String key, String text) {
    s3.putObject(request -> request.bucket(lake).key(key), RequestBody.fromString(text));
  }

  /** The id of an export that was asked for. */
  String export() throws IOException {
    String exportId = "01KB7P0000000000000000000B";
    new DynamoSubjectExports(clients.dynamoDb(), table)
        .save(new SubjectExport(exportId, customerId(), "admin", world.clock().instant(), null));
    return exportId;
  }

  /** The id of her erasure, which was asked for. */
  String erasure() {
    return erasureOf(EMAIL, "01KB7P0000000000000000000C");
  }

  String erasureOf(String email, String erasureId) {
    Erasure erasure =
        Erasure.requested(
            erasureId,
            new Subject(null, email, null, null, null),
            "admin",
            world.clock().instant());
    new DynamoErasures(clients.dynamoDb(), table).save(erasure);
    return erasureId;
  }

  private String runId() throws IOException {
    return End.currentRun(world.snapshot());
  }

  /** As the current run calls her. */
  private String customerId() throws IOException {
    byte[] contacts =
        Objects.requireNonNull(
            world.snapshot().objects().get("contacts/" + runId() + ".ndjson"), "contacts");
    for (String line : new String(contacts, StandardCharsets.UTF_8).lines().toList()) {
      Map<String, Object> contact = JSON.std.mapFrom(line);
      if (EMAIL.equals(contact.get("email"))) {
        return String.valueOf(contact.get("customer_id"));
      }
    }
    throw new AssertionError("the run does not know " + EMAIL);
  }
}
