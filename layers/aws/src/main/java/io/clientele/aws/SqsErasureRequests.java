package io.clientele.aws;

import io.clientele.domain.erasure.ErasureRequests;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Requests on the privacy queue, which name an erasure and nobody. */
public final class SqsErasureRequests implements ErasureRequests {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsErasureRequests(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void request(String erasureId, int delaySeconds) {
    sqs.sendMessage(
        send ->
            send.queueUrl(queueUrl)
                .delaySeconds(delaySeconds)
                .messageBody("{\"erasure_id\":\"%s\"}".formatted(erasureId)));
  }
}
