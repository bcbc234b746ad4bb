package io.clientele.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.clientele.aws.AwsClients;
import io.clientele.aws.log.Correlation;
import io.clientele.domain.upload.ObjectVersion;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages about new objects, and of the sweep's schedule, in, those to try again out. */
public final class IngestHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger("ingest");

  /** The queue's maxReceiveCount: what fails then goes to the dead-letter queue. */
  private static final int ATTEMPTS = 5;

  private final Ingestion ingestion;

  /** Made when its message comes, so that no file waits for its clients. */
  private final Supplier<Sweep> sweep;

  private final Clock clock;

  public IngestHandler() {
    this(new AwsClients(), Clock.systemUTC());
  }

  private IngestHandler(AwsClients clients, Clock clock) {
    this(
        Wiring.of(System.getenv(), clients, clock),
        () -> Wiring.sweep(System.getenv(), clients),
        clock);
  }

  IngestHandler(Ingestion ingestion, Supplier<Sweep> sweep, Clock clock) {
    this.ingestion = ingestion;
    this.sweep = sweep;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, @Nullable Context context) {
    List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      Correlation.is(message.getMessageId());
      try {
        handle(message);
      } catch (IOException | SQLException | RuntimeException fault) {
        LOG.error("message {} failed", message.getMessageId(), fault);
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void handle(SQSEvent.SQSMessage message) throws IOException, SQLException {
    if (SweepMessage.is(message.getBody())) {
      LOG.info("{} uploads without an event", sweep.get().at(clock.instant()));
      return;
    }
    Map<String, String> attributes = message.getAttributes();
    String received = attributes == null ? null : attributes.get("ApproximateReceiveCount");
    boolean isLast = received != null && Integer.parseInt(received) >= ATTEMPTS;
    for (ObjectVersion object : ObjectCreated.in(message.getBody())) {
      ingestion.ingest(object, isLast);
    }
  }
}
