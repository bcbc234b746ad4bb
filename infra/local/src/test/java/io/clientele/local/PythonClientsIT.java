package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.local.athena.Athena;
import io.clientele.local.athena.AthenaApi;
import io.clientele.local.athena.Results;
import io.clientele.local.athena.WorkGroupDefinition;
import io.clientele.local.events.EventBuses;
import io.clientele.local.events.EventPattern;
import io.clientele.local.events.EventsApi;
import io.clientele.local.events.ObjectCreatedEvents;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code clients.py}: boto3 against the services, an upload's event among them. */
class PythonClientsIT {
  private static final String REGION = "eu-central-1";
  private static final String ACCOUNT = "000000000000";

  @TempDir private Path directory;

  @Test
  void servesBoto3() throws Exception {
    assumeTrue(
        exitOf(List.of("python3", "-c", "import boto3")) == 0,
        "python3 with boto3 is not on this machine");
    Clock clock = Clock.systemUTC();
    try (Queues queues =
            Queues.open(directory.resolve("sqs"), List.of(QueueDefinition.of("ingest")), clock);
        S3Server s3 = s3(buses(queues), clock);
        Athena athena = new Athena(List.of(), s3, clock);
        JsonServer server =
            JsonServer.start(
                0,
                List.of(
                    new SqsApi(queues, REGION).service(),
                    new EventsApi(buses(queues), ACCOUNT, REGION, clock).service(),
                    athenaApi(athena, s3, clock).service()))) {
      Path script = Path.of(getClass().getResource("clients.py").toURI());

      assertThat(
              exitOf(
                  List.of(
                      "python3",
                      script.toString(),
                      s3.endpoint().toString(),
                      server.endpoint().toString())))
          .isZero();
    }
  }

  private static EventBuses buses(Queues queues) {
    RuleDefinition rule =
        new RuleDefinition(
            "uploads",
            EventBuses.DEFAULT,
            EventPattern.of(Map.of("source", List.of("aws.s3", "clientele"))),
            List.of(new TargetDefinition("queue", "ingest", new TargetInput.Whole(), null)));
    return new EventBuses(Set.of(), List.of(rule), queues);
  }

  private S3Server s3(EventBuses buses, Clock clock) throws IOException {
    ObjectCreatedEvents events = new ObjectCreatedEvents(ACCOUNT, REGION, new Random(1));
    return S3Server.start(
        directory.resolve("s3"),
        0,
        new AccessKey("local", "secret"),
        List.of(new BucketDefinition("uploads", true), new BucketDefinition("lake", false)),
        created -> buses.put(EventBuses.DEFAULT, events.of(created)),
        clock);
  }

  private static AthenaApi athenaApi(Athena athena, S3Server s3, Clock clock) {
    WorkGroupDefinition group =
        new WorkGroupDefinition("clientele", "s3://lake/athena/", true, null);
    return new AthenaApi(athena, List.of(group), new Results(s3), clock);
  }

  private static int exitOf(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException _) {
      return -1;
    }
  }
}
