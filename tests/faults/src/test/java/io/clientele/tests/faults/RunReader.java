package io.clientele.tests.faults;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.clientele.api.ApiHandler;
import io.clientele.api.ApiSettings;
import io.clientele.aws.AwsClients;
import io.clientele.aws.DynamoPlayDecisions;
import io.clientele.aws.DynamoRunLedger;
import io.clientele.aws.S3ObjectStore;
import io.clientele.domain.time.SetClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One instance of the API's function, which serves one request at a time: asks it for the parts of
 * the current run in turns, and keeps what is wrong with an answer.
 */
final class RunReader implements AutoCloseable {
  private static final String SEGMENTS = "/v1/schemes/rfm/segments";
  private static final List<String> PATHS =
      List.of(
          "/v1/schemes/rfm/elements/overview",
          SEGMENTS,
          SEGMENTS + "/" + NumberedRun.SEGMENT,
          SEGMENTS + "/" + NumberedRun.SEGMENT + "/customers");

  /** The pointer may be a second old in an answer; here each answer is of another second. */
  private static final Duration STEP = Duration.ofSeconds(2);

  private final SetClock clock = new SetClock(World.START);
  private final ApiHandler handler;
  private final List<String> wrong = new ArrayList<>();
  private int answers;
  private int runs;
  private int last;

  RunReader(WorldNames names, AwsClients clients) {
    handler =
        new ApiHandler(
            ApiHandler.contextBuilder()
                .singletons(
                    clock,
                    new DynamoRunLedger(clients.dynamoDb(), names.table()),
                    new DynamoPlayDecisions(clients.dynamoDb(), names.table()),
                    new S3ObjectStore(clients.s3()),
                    new ApiSettings(
                        WorldNames.UPLOADS_BUCKET, names.lakeBucket(), "0.1.0", Duration.ofDays(7)))
                .build());
  }

  /** The answers that were of no run, of two, or of one before the last. */
  List<String> wrong() {
    return wrong;
  }

  int answers() {
    return answers;
  }

  /** How many runs it saw. */
  int runs() {
    return runs;
  }

  /** Asks for the next part of the current run, and at times for one of the run seen last. */
  void read() {
    clock.advance(STEP);
    String path = PATHS.get(answers % PATHS.size());
    boolean isPinned = last > 0 && answers % (PATHS.size() + 1) == 0;
    Map<String, String> query =
        isPinned ? Map.of("run", new NumberedRun(last).id()) : Map.of("run", "current");
    answers++;
    APIGatewayV2HTTPResponse answer = handler.handleRequest(GatewayRequest.get(path, query), null);
    Set<Integer> numbers = NumberedRun.shownIn(answer.getBody());
    boolean isOfOneRun = answer.getStatusCode() == 200 && numbers.size() == 1;
    if (!isOfOneRun || numbers.iterator().next() < last || (isPinned && !numbers.contains(last))) {
      wrong.add("%s %s after run %d: %s".formatted(path, query, last, answer.getBody()));
      return;
    }
    int number = numbers.iterator().next();
    runs += number == last ? 0 : 1;
    last = number;
  }

  /** What the API says of the current run at a path. */
  String body(String path) {
    return handler
        .handleRequest(GatewayRequest.get(path, Map.of("run", "current")), null)
        .getBody();
  }

  @Override
  public void close() {
    handler.getApplicationContext().close();
  }
}
