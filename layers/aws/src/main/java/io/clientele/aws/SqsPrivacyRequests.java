package io.clientele.aws;

import io.clientele.domain.erasure.ErasureRequests;
import io.clientele.domain.subject.SubjectExportRequests;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Requests on the privacy queue, which name an erasure or an export and nobody. */
public final class SqsPrivacyRequests implements ErasureRequests, SubjectExportRequests {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsPrivacyRequests(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void request(String erasureId, int delaySeconds) {
    send("erasure_id", erasureId, delaySeconds);
  }

  @Override
  public void requestExport(String exportId) {
    send("export_id", exportId, 0);
  }

  private void send(String name, String id, int delaySeconds) {
    sqs.sendMessage(
        send ->
            send.queueUrl(queueUrl)
                .delaySeconds(delaySeconds)
                .messageBody("{\"%s\":\"%s\"}".formatted(name, id)));
  }
}
