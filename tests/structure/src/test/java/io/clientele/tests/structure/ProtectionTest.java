package io.clientele.tests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the template does to keep customers' data to itself, and not to lose it. */
class ProtectionTest {
  private static final Map<String, Object> KEY_ARN = Map.of("GetAtt", "DataKey.Arn");
  private static final Map<String, Object> KEY = Map.of("Ref", "DataKey");

  /** S3 and CloudFront deliver access logs with S3's own key only. */
  private static final String ACCESS_LOGS = "AccessLogsBucket";

  private final Template template = Template.read();

  ProtectionTest() throws IOException {}

  @Test
  void whateverKeepsDataIsEncryptedWithTheKeyOfTheStack() {
    assertThat(Template.map(template.ofType("AWS::KMS::Key").get("DataKey")))
        .containsEntry("EnableKeyRotation", true);
    template
        .ofType("AWS::S3::Bucket")
        .forEach(
            (id, bucket) ->
                assertThat(String.valueOf(bucket.get("BucketEncryption")))
                    .as(id)
                    .contains(id.equals(ACCESS_LOGS) ? "AES256" : KEY_ARN.toString()));
    everyOf("AWS::SQS::Queue", "KmsMasterKeyId", KEY);
    everyOf("AWS::SNS::Topic", "KmsMasterKeyId", KEY);
    everyOf("AWS::Logs::LogGroup", "KmsKeyId", KEY_ARN);
    everyOf("AWS::Events::EventBus", "KmsKeyIdentifier", KEY_ARN);
    everyOf("AWS::Scheduler::Schedule", "KmsKeyArn", KEY_ARN);
    everyHas("AWS::DynamoDB::Table", "SSESpecification", "KMSMasterKeyId=" + KEY_ARN);
    everyHas("AWS::Athena::WorkGroup", "WorkGroupConfiguration", "KmsKey=" + KEY_ARN);
  }

  @Test
  void bucketsAreClosedToThePublicLoggedAndKeepWhatWasOverwrittenForALimitedTime() {
    template
        .ofType("AWS::S3::Bucket")
        .forEach(
            (id, bucket) -> {
              assertThat(Template.map(bucket.get("PublicAccessBlockConfiguration")))
                  .as(id)
                  .hasSize(4)
                  .allSatisfy((name, blocks) -> assertThat(blocks).as(name).isEqualTo(true));
              assertThat(String.valueOf(bucket.get("VersioningConfiguration"))).contains("Enabled");
              assertThat(String.valueOf(bucket.get("LifecycleConfiguration")))
                  .as(id)
                  .contains("NoncurrentDays", "DaysAfterInitiation");
              assertThat(bucket.containsKey("LoggingConfiguration"))
                  .as(id)
                  .isNotEqualTo(id.equals(ACCESS_LOGS));
            });
  }

  @Test
  void bucketsQueuesAndTopicsAreReachedByTlsOnly() {
    Map<String, String> denials = new LinkedHashMap<>();
    denials("AWS::S3::BucketPolicy", "Bucket", denials);
    denials("AWS::SQS::QueuePolicy", "Queues", denials);
    denials("AWS::SNS::TopicPolicy", "Topics", denials);
    List<String> expected = new ArrayList<>();
    for (String type : List.of("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic")) {
      expected.addAll(template.ofType(type).keySet());
    }
    assertThat(denials.keySet()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatEventBridgeCannotHandOnIsKept() {
    Object kept = Map.of("Arn", Map.of("GetAtt", "UndeliveredEvents.Arn"));
    template
        .ofType("AWS::Events::Rule")
        .forEach(
            (id, rule) ->
                assertThat(Template.list(rule.get("Targets")))
                    .as(id)
                    .allSatisfy(
                        target ->
                            assertThat(Template.map(target))
                                .containsEntry("DeadLetterConfig", kept)));
    template
        .ofType("AWS::Scheduler::Schedule")
        .forEach(
            (id, schedule) ->
                assertThat(Template.map(schedule.get("Target")))
                    .as(id)
                    .containsEntry("DeadLetterConfig", kept));
    everyOf("AWS::Events::EventBus", "DeadLetterConfig", kept);
  }

  @Test
  void everyFunctionIsBoundedAndEveryAlarmIsHeard() {
    everyHas("AWS::Serverless::Function", "ReservedConcurrentExecutions", "ReservesConcurrency");
    everyHas("AWS::CloudWatch::Alarm", "AlarmActions", "AlarmTopic");
    everyHas("AWS::Serverless::HttpApi", "DefaultRouteSettings", "ThrottlingRateLimit");
    everyHas("AWS::Serverless::HttpApi", "AccessLogSettings", "DestinationArn");
    everyHas("AWS::CloudFront::Distribution", "DistributionConfig", "WebAclArn");
    everyHas("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification", "true");
    String alarms = template.ofType("AWS::CloudWatch::Alarm").toString();
    template
        .ofType("AWS::Serverless::Function")
        .keySet()
        .forEach(function -> assertThat(alarms).contains("Value={Ref=" + function + "}"));
  }

  private void everyOf(String type, String property, Object value) {
    assertThat(template.ofType(type)).as(type).isNotEmpty();
    template
        .ofType(type)
        .forEach((id, properties) -> assertThat(properties).as(id).containsEntry(property, value));
  }

  private void everyHas(String type, String property, String part) {
    assertThat(template.ofType(type)).as(type).isNotEmpty();
    template
        .ofType(type)
        .forEach(
            (id, properties) ->
                assertThat(String.valueOf(properties.get(property))).as(id).contains(part));
  }

  private void denials(String type, String property, Map<String, String> denials) {
    template
        .ofType(type)
        .forEach(
            (id, policy) -> {
              if (String.valueOf(policy.get("PolicyDocument"))
                  .contains("aws:SecureTransport=false")) {
                Object of = policy.get(property);
                denials.put(Template.target(of instanceof List<?> list ? list.getFirst() : of), id);
              }
            });
  }
}
