package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What AWS answers that does not do what it was asked for, word for word as its services do. */
final class Refusal {
  static final String TARGET = "X-Amz-Target";

  private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";

  private Refusal() {}

  /** What is asked of a service that speaks JSON; empty for S3. */
  static String operation(SdkHttpRequest request) {
    String target = request.firstMatchingHeader(TARGET).orElse("");
    return target.substring(target.indexOf('.') + 1);
  }

  /** The answer to a call that the fault fits; half of a batch is done over {@code http} before. */
  static HttpExecuteResponse of(FaultKind kind, HttpExecuteRequest request, SdkHttpClient http)
      throws IOException {
    return switch (kind) {
      case SLOW_DOWN -> slowDown(request.httpRequest());
      case THROTTLED ->
          error("ProvisionedThroughputExceededException", "The level of throughput was exceeded");
      case CONFLICT -> conflict(request.httpRequest());
      case UNPROCESSED ->
          operation(request.httpRequest()).equals("PutEvents")
              ? answer(
                  200,
                  "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"InternalFailure\",\"ErrorMessage\":\"not today\"}]}")
              : half(request, http);
      case HALT_BEFORE, HALT_AFTER, FAIL_BEFORE, LOSE_ANSWER ->
          throw new IllegalArgumentException(kind + " is no answer");
    };
  }

  private static HttpExecuteResponse slowDown(SdkHttpRequest request) {
    return answer(
        503,
        request.method() == SdkHttpMethod.HEAD
            ? ""
            : "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>");
  }

  private static HttpExecuteResponse conflict(SdkHttpRequest request) {
    if (operation(request).equals("PutItem")) {
      return error("TransactionConflictException", "Transaction is ongoing for the item");
    }
    return answer(
        400,
        "{\"__type\":\"%sTransactionCanceledException\",\"Message\":\"Transaction cancelled\",\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"TransactionConflict\",\"Message\":\"Transaction is ongoing for the item\"},{\"Code\":\"None\"}]}"
            .formatted(DYNAMODB));
  }

  /** Does the first half of each table's items, at least one, and hands back the others. */
  private static HttpExecuteResponse half(HttpExecuteRequest request, SdkHttpClient http)
      throws IOException {
    Map<String, Object> asked;
    try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
      asked = JSON.std.mapFrom(body);
    }
    Map<String, Object> done = new LinkedHashMap<>();
    Map<String, Object> left = new LinkedHashMap<>();
    ((Map<?, ?>) asked.getOrDefault("RequestItems", Map.of()))
        .forEach(
            (table, items) -> {
              List<?> all = new ArrayList<>((List<?>) items);
              int half = (all.size() + 1) / 2;
              done.put(String.valueOf(table), all.subList(0, half));
              if (half < all.size()) {
                left.put(String.valueOf(table), all.subList(half, all.size()));
              }
            });
    asked.put("RequestItems", done);
    byte[] body = JSON.std.asBytes(asked);
    SdkHttpRequest smaller =
        request.httpRequest().toBuilder()
            .putHeader("Content-Length", String.valueOf(body.length))
            .build();
    HttpExecuteResponse answer =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(smaller)
                    .contentStreamProvider(() -> new ByteArrayInputStream(body))
                    .build())
            .call();
    FaultyHttp.drop(answer);
    if (!answer.httpResponse().isSuccessful()) {
      throw new IOException("half of a batch was not taken: " + answer.httpResponse());
    }
    return answer(200, JSON.std.asString(Map.of("UnprocessedItems", left)));
  }

  private static HttpExecuteResponse error(String type, String message) {
    return answer(
        400, "{\"__type\":\"%s%s\",\"message\":\"%s\"}".formatted(DYNAMODB, type, message));
  }

  private static HttpExecuteResponse answer(int status, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Length", String.valueOf(body.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }
}
