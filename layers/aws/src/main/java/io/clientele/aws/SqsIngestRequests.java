package io.clientele.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.IngestRequests;
import io.clientele.domain.upload.ObjectVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Requests on the ingest queue, in the form of the event that was lost. */
public final class SqsIngestRequests implements IngestRequests {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsIngestRequests(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void request(ObjectVersion object) {
    Map<String, Object> detail =
        Map.of(
            "bucket", Map.of("name", object.bucket()),
            "object", Map.of("key", object.key(), "version-id", object.version()));
    String body = json(Map.of("detail-type", "Object Created", "detail", detail));
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(body));
  }

  private static String json(Map<String, Object> message) {
    try {
      return JSON.std.asString(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
