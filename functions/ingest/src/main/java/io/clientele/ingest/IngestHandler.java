package io.clientele.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.clientele.aws.AwsClients;
import io.clientele.aws.log.Correlation;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages about new objects, and of the sweep's schedule, in, those to try again out. */
public final class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger("ingest");

  private final IngestMessages messages;

  public IngestHandler() {
    this(System.getenv(), new AwsClients(), Clock.systemUTC());
  }

  private IngestHandler(Map<String, String> environment, AwsClients clients, Clock clock) {
    this(
        new IngestMessages(
            Wiring.of(environment, clients, clock),
            () -> Wiring.sweep(environment, clients),
            clock));
  }

  /** Over messages that ask for work of the caller's. */
  public IngestHandler(IngestMessages messages) {
    this.messages = messages;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, @Nullable Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      Correlation.is(message.getMessageId());
      try {
        messages.handle(message);
      } catch (IOException | SQLException | RuntimeException fault) {
        LOG.error("message {} failed", message.getMessageId(), fault);
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
