package io.clientele.privacy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.aws.AwsClients;
import io.clientele.aws.log.Correlation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that name an erasure, an export or the expiry in, those to try again out. */
public final class PrivacyHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger("privacy");

  private final Privacy privacy;

  public PrivacyHandler() {
    this(PrivacyWiring.of(System.getenv(), new AwsClients(), Clock.systemUTC()));
  }

  PrivacyHandler(Privacy privacy) {
    this.privacy = privacy;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, @Nullable Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      Correlation.is(message.getMessageId());
      try {
        privacy.on(JSON.std.mapFrom(message.getBody()));
      } catch (Exception fault) {
        LOG.error("message {} failed", message.getMessageId(), fault);
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
