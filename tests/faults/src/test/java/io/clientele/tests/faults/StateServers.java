package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.local.dynamodb.DynamoDbServer;
import io.clientele.local.dynamodb.TableDefinition;
import io.clientele.local.events.EventBuses;
import io.clientele.local.events.EventPattern;
import io.clientele.local.events.EventsApi;
import io.clientele.local.events.RuleDefinition;
import io.clientele.local.events.TargetDefinition;
import io.clientele.local.events.TargetInput;
import io.clientele.local.protocol.JsonServer;
import io.clientele.local.s3.AccessKey;
import io.clientele.local.s3.BucketDefinition;
import io.clientele.local.s3.S3Server;
import io.clientele.local.sqs.QueueDefinition;
import io.clientele.local.sqs.Queues;
import io.clientele.local.sqs.SqsApi;
import io.clientele.local.template.LocalAddresses;
import io.clientele.local.template.Stack;
import io.clientele.local.template.StackNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The local cloud's S3, DynamoDB, SQS and EventBridge, without functions. A program of its own: the
 * servers and the functions need different versions of the AWS SDK. It ends when its input does.
 */
final class StateServers {
  private static final StackNames NAMES =
      new StackNames("eu-central-1", "000000000000", "clientele");

  private StateServers() {}

  /** Arguments: the template, a folder for the state, the number of worlds. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    Path state = Path.of(arguments[1]);
    int worlds = Integer.parseInt(arguments[2]);
    TableDefinition table = table(Path.of(arguments[0]), clock);
    List<BucketDefinition> buckets = new ArrayList<>();
    buckets.add(new BucketDefinition(WorldNames.UPLOADS_BUCKET, false));
    List<TableDefinition> tables = new ArrayList<>();
    List<QueueDefinition> queueDefinitions = new ArrayList<>();
    List<RuleDefinition> rules = new ArrayList<>();
    Set<String> busNames = new TreeSet<>();
    for (int number = 0; number < worlds; number++) {
      WorldNames names = new WorldNames(number);
      buckets.add(new BucketDefinition(names.lakeBucket(), false));
      tables.add(
          new TableDefinition(
              names.table(),
              table.attributes(),
              table.key(),
              table.localIndexes(),
              table.globalIndexes()));
      queueDefinitions.add(QueueDefinition.of(names.queue()));
      queueDefinitions.add(QueueDefinition.of(names.ingestQueue()));
      queueDefinitions.add(QueueDefinition.of(names.requestQueue()));
      busNames.add(names.bus());
      rules.add(toQueue(names));
    }
    try (Queues queues = Queues.open(state.resolve("sqs"), queueDefinitions, clock);
        DynamoDbServer dynamoDb = DynamoDbServer.start(state.resolve("dynamodb"), 0, tables);
        S3Server s3 =
            S3Server.start(
                state.resolve("s3"),
                0,
                new AccessKey(ServersProcess.ACCESS_KEY, ServersProcess.SECRET),
                buckets,
                created -> {},
                clock);
        JsonServer services =
            JsonServer.start(
                0,
                List.of(
                    new SqsApi(queues, NAMES.region()).service(),
                    new EventsApi(
                            new EventBuses(busNames, rules, queues),
                            NAMES.account(),
                            NAMES.region(),
                            clock)
                        .service()))) {
      System.out.println(
          JSON.std.asString(
              Map.of(
                  "s3", s3.endpoint().toString(),
                  "dynamodb", dynamoDb.endpoint().toString(),
                  "services", services.endpoint().toString())));
      System.in.transferTo(System.out);
    }
    System.exit(0);
  }

  private static TableDefinition table(Path template, Clock clock) {
    String nowhere = "http://127.0.0.1:9";
    LocalAddresses addresses = new LocalAddresses(nowhere, nowhere, nowhere, nowhere, nowhere);
    Map<String, String> parameters =
        Map.of("Stage", "local", "JwtIssuer", nowhere, "JwtAudience", "clientele");
    return Stack.read(template, parameters, NAMES, addresses, clock.instant()).tables().getFirst();
  }

  private static RuleDefinition toQueue(WorldNames names) {
    return new RuleDefinition(
        names.queue(),
        names.bus(),
        EventPattern.of(Map.of("source", List.of("clientele"))),
        List.of(new TargetDefinition("events", names.queue(), new TargetInput.Whole(), null)));
  }
}
