package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An action as IAM calls it, and what it is done to.
 *
 * @param resource of S3 the bucket's logical id in the template and, of an object, its first
 *     folder; empty for other services, whose functions have one table, bus or queue each
 */
record GrantedCall(String action, String resource) implements Comparable<GrantedCall> {
  /** The actions that a call needs: of a transaction those of its parts. */
  static Set<GrantedCall> of(HttpExecuteRequest request) {
    SdkHttpRequest http = request.httpRequest();
    String target = http.firstMatchingHeader("X-Amz-Target").orElse("");
    String operation = target.substring(target.indexOf('.') + 1);
    if (target.startsWith("DynamoDB")) {
      return operation.equals("TransactWriteItems")
          ? transaction(request)
          : Set.of(new GrantedCall("dynamodb:" + operation, ""));
    }
    if (target.startsWith("AmazonSQS")) {
      return Set.of(new GrantedCall("sqs:" + operation, ""));
    }
    if (target.startsWith("AWSEvents")) {
      return Set.of(new GrantedCall("events:" + operation, ""));
    }
    return object(http);
  }

  private static Set<GrantedCall> object(SdkHttpRequest http) {
    List<String> folders = List.of(http.encodedPath().substring(1).split("/", -1));
    String bucket =
        folders.getFirst().equals(WorldNames.UPLOADS_BUCKET) ? "UploadsBucket" : "LakeBucket";
    if (folders.size() == 1 || folders.get(1).isEmpty()) {
      return list(http, bucket);
    }
    // The bucket here keeps no versions, so that one is asked for by its ETag instead of its id.
    boolean ofVersion = http.firstMatchingHeader("If-Match").isPresent();
    String action =
        switch (http.method()) {
          case PUT -> "s3:PutObject";
          case GET, HEAD -> ofVersion ? "s3:GetObjectVersion" : "s3:GetObject";
          case DELETE -> "s3:DeleteObject";
          default -> throw new IllegalArgumentException("no action for " + http);
        };
    return Set.of(new GrantedCall(action, bucket + "/" + folders.get(1)));
  }

  /** The versions of one object are looked for to be removed; the bucket here has none. */
  private static Set<GrantedCall> list(SdkHttpRequest http, String bucket) {
    if (!http.rawQueryParameters().containsKey("versions")) {
      return Set.of(new GrantedCall("s3:ListBucket", bucket));
    }
    GrantedCall list = new GrantedCall("s3:ListBucketVersions", bucket);
    return http.firstMatchingRawQueryParameter("prefix")
        .map(
            key ->
                Set.of(
                    list,
                    new GrantedCall("s3:DeleteObjectVersion", bucket + "/" + key.split("/", 2)[0])))
        .orElse(Set.of(list));
  }

  private static Set<GrantedCall> transaction(HttpExecuteRequest request) {
    Map<String, String> actions =
        Map.of(
            "Put", "PutItem",
            "Update", "UpdateItem",
            "Delete", "DeleteItem",
            "ConditionCheck", "ConditionCheckItem");
    Set<GrantedCall> calls = new TreeSet<>();
    try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
      if (JSON.std.mapFrom(body).get("TransactItems") instanceof List<?> items) {
        for (Object item : items) {
          ((Map<?, ?>) item)
              .keySet()
              .forEach(kind -> calls.add(new GrantedCall("dynamodb:" + actions.get(kind), "")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return calls;
  }

  @Override
  public int compareTo(GrantedCall other) {
    return Comparator.comparing(GrantedCall::action)
        .thenComparing(GrantedCall::resource)
        .compare(this, other);
  }
}
