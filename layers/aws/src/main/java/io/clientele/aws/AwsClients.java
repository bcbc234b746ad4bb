package io.clientele.aws;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients over one plain HTTP client. Region, credentials and endpoints come from the SDK's own
 * variables ({@code AWS_REGION}, {@code AWS_ENDPOINT_URL_S3}, ...).
 */
public final class AwsClients {
  private final SdkHttpClient http;

  public AwsClients() {
    this(UrlConnectionHttpClient.create());
  }

  /** Over a client of the caller's, for instance one that injects faults. */
  public AwsClients(SdkHttpClient http) {
    this.http = new RetriedHttpClient(http);
  }

  public S3Client s3() {
    return S3Client.builder().httpClient(http).build();
  }

  /** Signs links for a browser. They name the same endpoint as {@link #s3()}. */
  public S3Presigner presigner(S3Client s3) {
    return S3Presigner.builder().s3Client(s3).build();
  }

  public DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder().httpClient(http).build();
  }

  public EventBridgeClient eventBridge() {
    return EventBridgeClient.builder().httpClient(http).build();
  }

  public SqsClient sqs() {
    return SqsClient.builder().httpClient(http).build();
  }
}
