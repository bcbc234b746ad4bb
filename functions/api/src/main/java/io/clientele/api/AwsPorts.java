package io.clientele.api;

import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoAudiences;
import io.clientele.aws.DynamoErasures;
import io.clientele.aws.DynamoPlayDecisions;
import io.clientele.aws.DynamoRunLedger;
import io.clientele.aws.DynamoSubjectExports;
import io.clientele.aws.DynamoUploadLedger;
import io.clientele.aws.S3ObjectStore;
import io.clientele.aws.S3UploadLinks;
import io.clientele.aws.SqsPrivacyRequests;
import io.clientele.aws.SqsRunRequests;
import io.clientele.domain.audience.Audiences;
import io.clientele.domain.erasure.ErasureRequests;
import io.clientele.domain.erasure.Erasures;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunRequests;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.UploadLinks;
import io.clientele.domain.strategy.PlayDecisions;
import io.clientele.domain.subject.SubjectExportRequests;
import io.clientele.domain.subject.SubjectExports;
import io.clientele.domain.upload.UploadLedger;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The ports on AWS. Each is made when first asked for, and gives way to one that a context was
 * given.
 */
@Factory
final class AwsPorts {
  private final AwsClients clients = new AwsClients();

  @Singleton
  @Secondary
  ApiSettings settings() {
    return new ApiSettings(
        variable("UPLOADS_BUCKET"),
        variable("LAKE_BUCKET"),
        variable("VERSION"),
        Duration.ofDays(Long.parseLong(variable("AUDIENCE_DAYS"))));
  }

  @Singleton
  @Secondary
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  DynamoDbClient dynamoDb() {
    return clients.dynamoDb();
  }

  @Singleton
  S3Client s3() {
    return clients.s3();
  }

  @Singleton
  @Secondary
  UploadLedger uploadLedger(DynamoDbClient dynamoDb) {
    return new DynamoUploadLedger(dynamoDb, variable("STATE_TABLE"));
  }

  @Singleton
  @Secondary
  RunLedger runLedger(DynamoDbClient dynamoDb) {
    return new DynamoRunLedger(dynamoDb, variable("STATE_TABLE"));
  }

  @Singleton
  @Secondary
  PlayDecisions playDecisions(DynamoDbClient dynamoDb) {
    return new DynamoPlayDecisions(dynamoDb, variable("STATE_TABLE"));
  }

  @Singleton
  @Secondary
  Audiences audiences(DynamoDbClient dynamoDb) {
    return new DynamoAudiences(dynamoDb, variable("STATE_TABLE"));
  }

  @Singleton
  @Secondary
  Erasures erasures(DynamoDbClient dynamoDb) {
    return new DynamoErasures(dynamoDb, variable("STATE_TABLE"));
  }

  @Singleton
  @Secondary
  ErasureRequests erasureRequests() {
    return new SqsPrivacyRequests(clients.sqs(), variable("PRIVACY_QUEUE_URL"));
  }

  @Singleton
  @Secondary
  SubjectExports subjectExports(DynamoDbClient dynamoDb) {
    return new DynamoSubjectExports(dynamoDb, variable("STATE_TABLE"));
  }

  @Singleton
  @Secondary
  SubjectExportRequests subjectExportRequests() {
    return new SqsPrivacyRequests(clients.sqs(), variable("PRIVACY_QUEUE_URL"));
  }

  @Singleton
  @Secondary
  RunRequests runRequests() {
    return new SqsRunRequests(clients.sqs(), variable("SEGMENT_QUEUE_URL"));
  }

  @Singleton
  @Secondary
  ObjectStore objectStore(S3Client s3) {
    return new S3ObjectStore(s3);
  }

  @Singleton
  @Secondary
  UploadLinks uploadLinks(S3Client s3, ApiSettings settings) {
    return new S3UploadLinks(
        clients.presigner(s3), settings.uploadsBucket(), settings.lakeBucket());
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable %s is not set.".formatted(name));
    }
    return value;
  }
}
