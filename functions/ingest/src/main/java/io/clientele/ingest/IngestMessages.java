package io.clientele.ingest;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.clientele.domain.upload.ObjectVersion;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What messages of the ingest queue ask for: new objects to be ingested, or the sweep. */
public final class IngestMessages {
  private static final Logger LOG = LoggerFactory.getLogger("ingest");

  /** The queue's maxReceiveCount: what fails then goes to the dead-letter queue. */
  private static final int ATTEMPTS = 5;

  private final Ingestion ingestion;
  private final Supplier<Sweep> sweep;
  private final Clock clock;

  /**
   * Over the use cases.
   *
   * @param sweep made when its message comes, so that no file waits for its clients
   * @param clock says from when the sweep looks
   */
  public IngestMessages(Ingestion ingestion, Supplier<Sweep> sweep, Clock clock) {
    this.ingestion = ingestion;
    this.sweep = sweep;
    this.clock = clock;
  }

  void handle(SQSMessage message) throws IOException, SQLException {
    if (SweepMessage.is(message.getBody())) {
      LOG.info("{} uploads without an event", sweep.get().at(clock.instant()));
      return;
    }
    for (ObjectVersion object : ObjectCreated.in(message.getBody())) {
      ingestion.ingest(object, isLast(message.getAttributes()));
    }
  }

  private static boolean isLast(@Nullable Map<String, String> attributes) {
    String received = attributes == null ? null : attributes.get("ApproximateReceiveCount");
    return received != null && Integer.parseInt(received) >= ATTEMPTS;
  }
}
