package io.clientele.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.api.ApiHandler;
import io.clientele.api.ApiSettings;
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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The API's function over the stores of a world, asked for each kind of thing that it reads or
 * writes. A link that it hands out counts as a call of its own: whoever follows it does so with the
 * function's rights.
 */
final class AskedApi implements AutoCloseable {
  private static final String ELEMENTS = "/v1/schemes/rfm/elements/";
  private static final String SEGMENTS = "/v1/schemes/rfm/segments";

  private final ApiHandler handler;
  private final FaultyHttp http;

  AskedApi(World world, FaultyHttp http) {
    this.http = http;
    AwsClients clients = new AwsClients(http);
    String table = world.names().table();
    String lake = world.names().lakeBucket();
    String requests = Objects.requireNonNull(world.environment().get("PRIVACY_QUEUE_URL"));
    handler =
        new ApiHandler(
            ApiHandler.contextBuilder()
                .singletons(
                    world.clock(),
                    new DynamoUploadLedger(clients.dynamoDb(), table),
                    new DynamoRunLedger(clients.dynamoDb(), table),
                    new DynamoPlayDecisions(clients.dynamoDb(), table),
                    new DynamoAudiences(clients.dynamoDb(), table),
                    new DynamoErasures(clients.dynamoDb(), table),
                    new DynamoSubjectExports(clients.dynamoDb(), table),
                    new SqsPrivacyRequests(clients.sqs(), requests),
                    new SqsRunRequests(clients.sqs(), requests),
                    new S3ObjectStore(clients.s3()),
                    new S3UploadLinks(
                        clients.presigner(clients.s3()), WorldNames.UPLOADS_BUCKET, lake),
                    new ApiSettings(WorldNames.UPLOADS_BUCKET, lake, "0.1.0", Duration.ofDays(7)))
                .build());
  }

  /** What is read: lists, their entries, elements, and the rows that were refused. */
  void readAll() throws IOException {
    for (String path : List.of("health", "metrics", "openapi.yaml", "schemes", "cases")) {
      get("/v1/" + path);
    }
    get("/v1/runs/" + first(get("/v1/runs"), "items").get("run_id"));
    for (Object upload : items(get("/v1/uploads"), "items")) {
      String path = "/v1/uploads/" + ((Map<?, ?>) upload).get("upload_id");
      get(path);
      if (!Integer.valueOf(0).equals(((Map<?, ?>) upload).get("rows_quarantined"))) {
        get(path + "/refusals");
        get(path + "/quarantine");
      }
    }
    for (String element : List.of("overview", "growth", "satisfaction", "trends")) {
      get(ELEMENTS + element);
    }
    String segment = segment();
    get(segment);
    get(segment + "/comments");
    get("/v1/customers/" + customer());
  }

  /** What is asked for: a run, an audience, a decision, an upload, an erasure. */
  void askForAll() throws IOException {
    send("POST", "/v1/runs", "{}");
    String segmentId = segment().substring(SEGMENTS.length() + 1);
    Map<String, Object> audience =
        send(
            "POST",
            "/v1/audiences",
            "{\"campaign_id\":\"spring\",\"segments\":{\"rfm\":[\"%s\"]},\"holdout_share\":0}"
                .formatted(segmentId));
    Map<String, Object> kept = get("/v1/audiences/" + audience.get("audience_id"));
    follow(SdkHttpMethod.GET, kept.get("contacts_url"));
    follow(SdkHttpMethod.GET, kept.get("members_url"));
    Map<?, ?> played = played();
    Map<?, ?> play = (Map<?, ?>) ((List<?>) Objects.requireNonNull(played.get("plays"))).getFirst();
    send(
        "PUT",
        "%s/%s/plays/%s".formatted(SEGMENTS, played.get("segment_id"), play.get("play_id")),
        "{\"status\":\"accepted\",\"owner\":\"Ewa\",\"version\":0}");
    Map<String, Object> upload = send("POST", "/v1/uploads", "{\"file_name\":\"orders.csv\"}");
    follow(SdkHttpMethod.PUT, upload.get("upload_url"));
    Map<String, Object> erasure =
        send("POST", "/v1/erasures", "{\"email\":\"nobody@example.com\"}");
    get("/v1/erasures/" + erasure.get("erasure_id"));
  }

  /** Asks for what is held on a customer, or gets it where it was gathered. */
  Map<String, Object> export(String customerId) throws IOException {
    return get("/v1/subjects/%s/export".formatted(customerId));
  }

  /** The first customer of the first segment that has one. */
  String customer() throws IOException {
    return String.valueOf(first(get(segment() + "/customers"), "items").get("customer_id"));
  }

  private String segment() throws IOException {
    for (Object segment : items(get(SEGMENTS), "items")) {
      Map<?, ?> fields = (Map<?, ?>) segment;
      if (fields.get("customers") instanceof Number customers && customers.intValue() > 0) {
        return SEGMENTS + "/" + fields.get("segment_id");
      }
    }
    throw new AssertionError("the run has no customers");
  }

  private Map<?, ?> played() throws IOException {
    for (Object segment : items(get(ELEMENTS + "strategies"), "segments")) {
      if (((Map<?, ?>) segment).get("plays") instanceof List<?> plays && !plays.isEmpty()) {
        return (Map<?, ?>) segment;
      }
    }
    throw new AssertionError("the run proposes nothing");
  }

  private static List<?> items(Map<String, Object> answer, String name) {
    return answer.get(name) instanceof List<?> items ? items : List.of();
  }

  private static Map<?, ?> first(Map<String, Object> answer, String name) {
    List<?> items = items(answer, name);
    assertThat(items).as(name + " of " + answer).isNotEmpty();
    return (Map<?, ?>) items.getFirst();
  }

  private void follow(SdkHttpMethod method, @Nullable Object link) {
    http.prepareRequest(
        HttpExecuteRequest.builder()
            .request(
                SdkHttpRequest.builder()
                    .method(method)
                    .uri(URI.create(String.valueOf(link)))
                    .build())
            .build());
  }

  private Map<String, Object> get(String path) throws IOException {
    return send("GET", path, null);
  }

  /** The answer's object; empty where it is none. */
  private Map<String, Object> send(String method, String path, @Nullable String body)
      throws IOException {
    APIGatewayV2HTTPResponse answer =
        handler.handleRequest(GatewayRequest.of(method, path, Map.of(), "admin", body), null);
    String text = Objects.requireNonNullElse(answer.getBody(), "");
    String plain =
        answer.getIsBase64Encoded()
            ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
            : text;
    assertThat(answer.getStatusCode()).as(method + " " + path + ": " + plain).isBetween(200, 299);
    return plain.startsWith("{") ? new LinkedHashMap<>(JSON.std.mapFrom(plain)) : Map.of();
  }

  @Override
  public void close() {
    handler.getApplicationContext().close();
  }
}
