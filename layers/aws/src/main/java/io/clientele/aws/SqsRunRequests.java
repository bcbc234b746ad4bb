package io.clientele.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.run.RunRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Requests on the segment queue, in the one group that makes runs follow each other. */
public final class SqsRunRequests implements RunRequests {
  private static final String GROUP = "runs";

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsRunRequests(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void request(String runId, @Nullable Instant asOf) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("trigger", "request");
    message.put("run_id", runId);
    message.put("as_of", asOf == null ? null : asOf.toString());
    String body = json(message);
    sqs.sendMessage(
        send ->
            send.queueUrl(queueUrl)
                .messageGroupId(GROUP)
                .messageDeduplicationId(runId)
                .messageBody(body));
  }

  private static String json(Map<String, @Nullable Object> message) {
    try {
      return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
