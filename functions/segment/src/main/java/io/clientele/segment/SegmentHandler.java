package io.clientele.segment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.clientele.aws.AwsClients;
import io.clientele.aws.log.Correlation;
import io.clientele.segment.trigger.Batch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the runs that the messages of the segment queue ask for. */
public final class SegmentHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger log = LoggerFactory.getLogger(SegmentHandler.class);

  private final Segmentation segmentation;
  private final Clock clock;

  /** As the Lambda runtime makes it. */
  public SegmentHandler() {
    this(
        SegmentWiring.parts(System.getenv(), new AwsClients(), Clock.systemUTC()).segmentation(),
        Clock.systemUTC());
  }

  SegmentHandler(Segmentation segmentation, Clock clock) {
    this.segmentation = segmentation;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return handle(event, clock.instant().plusMillis(context.getRemainingTimeInMillis()));
  }

  SQSBatchResponse handle(SQSEvent event, Instant deadline) {
    for (Batch.Part part : Batch.parts(event.getRecords(), deadline)) {
      Correlation.is(part.delivery().owner());
      try {
        segmentation.handle(part.delivery());
      } catch (Exception e) {
        log.error("{} is to be tried again", part.delivery(), e);
        return from(event.getRecords(), part.first());
      }
    }
    return new SQSBatchResponse(List.of());
  }

  /** The failed message and all behind it: a queue that keeps the order wants them back. */
  private static SQSBatchResponse from(List<SQSMessage> messages, int first) {
    return new SQSBatchResponse(
        messages.subList(first, messages.size()).stream()
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }
}
