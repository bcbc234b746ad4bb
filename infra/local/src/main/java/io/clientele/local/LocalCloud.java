package io.clientele.local;

import io.clientele.local.athena.Athena;
import io.clientele.local.athena.AthenaApi;
import io.clientele.local.athena.Results;
import io.clientele.local.dynamodb.DynamoDbServer;
import io.clientele.local.events.EventBuses;
import io.clientele.local.events.EventsApi;
import io.clientele.local.events.ObjectCreatedEvents;
import io.clientele.local.events.Scheduler;
import io.clientele.local.http.DashboardHandler;
import io.clientele.local.http.HttpApi;
import io.clientele.local.http.IssuerHandler;
import io.clientele.local.http.LocalServer;
import io.clientele.local.http.SecurityHeaders;
import io.clientele.local.http.Tokens;
import io.clientele.local.lambda.FunctionUsage;
import io.clientele.local.protocol.JsonServer;
import io.clientele.local.s3.AccessKey;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** The product on this machine: real servers behind the APIs that the functions speak. */
public final class LocalCloud implements AutoCloseable {
  /** Also in the names of the queues and buckets. */
  public static final StackNames NAMES =
      new StackNames("eu-central-1", "000000000000", "clientele");

  private static final String AUDIENCE = "clientele";

  /** Of whoever opens the page, until they sign out and choose. */
  private static final String FIRST_ROLE = "analyst";

  /** So that a script may keep the token of endpoints.json over some restarts. */
  private static final Duration TOKEN_LIFETIME = Duration.ofDays(30);

  private final Closing closing = new Closing();
  private final StateDirectory state;
  private final Stack stack;
  private final Tokens tokens;
  private final Queues queues;
  private final Functions functions;
  private final Failures failures;
  private final AccessKey accessKey;
  private final Endpoints endpoints;

  /**
   * Starts everything; what was started is stopped again where something cannot start.
   *
   * @param reader is told in words what becomes of uploads and runs
   */
  public static LocalCloud start(
      Installation installation,
      StateDirectory state,
      Ports ports,
      CloudOptions options,
      Consumer<String> reader,
      Clock clock)
      throws IOException, InterruptedException {
    return new LocalCloud(installation, state, ports, options, reader, clock);
  }

  @SuppressWarnings("this-escape")
  private LocalCloud(
      Installation installation,
      StateDirectory state,
      Ports ports,
      CloudOptions options,
      Consumer<String> reader,
      Clock clock)
      throws IOException, InterruptedException {
    this.state = state;
    failures = new Failures(reader);
    try {
      LocalAddresses addresses = Addresses.of(ports);
      stack = stack(installation, addresses, options, clock);
      tokens = Tokens.open(state.signingKey(), addresses.issuer(), AUDIENCE, clock);
      accessKey = state.accessKey();

      LocalServer dashboard = closing.add(new LocalServer(ports.dashboard()));
      LocalServer api = closing.add(new LocalServer(ports.api()));
      LocalServer issuer = closing.add(new LocalServer(ports.issuer()));
      List<QueueDefinition> allQueues = new ArrayList<>(stack.queues());
      allQueues.add(Announcements.queue());
      queues = closing.add(Queues.open(state.queues(), allQueues, clock));
      DynamoDbServer dynamodb =
          closing.add(DynamoDbServer.start(state.tables(), ports.dynamodb(), stack.tables()));
      EventBuses buses =
          new EventBuses(Set.copyOf(stack.buses()), Rules.of(stack, options.startsRuns()), queues);
      ObjectCreatedEvents objectCreated =
          new ObjectCreatedEvents(NAMES.account(), NAMES.region(), new Random());
      S3Server s3 =
          closing.add(
              S3Server.start(
                  state.objects(),
                  ports.s3(),
                  accessKey,
                  stack.buckets(),
                  created -> buses.put(EventBuses.DEFAULT, objectCreated.of(created)),
                  clock));
      Athena athena = closing.add(new Athena(stack.glueTables(), s3, clock));
      JsonServer services =
          closing.add(
              JsonServer.start(
                  ports.services(),
                  List.of(
                      new SqsApi(queues, NAMES.region()).service(),
                      new EventsApi(buses, NAMES.account(), NAMES.region(), clock).service(),
                      new AthenaApi(athena, stack.workGroups(), new Results(s3), clock)
                          .service())));
      endpoints =
          new Endpoints(
              addresses.dashboard(),
              addresses.api(),
              s3.endpoint().toString(),
              dynamodb.endpoint().toString(),
              services.endpoint().toString(),
              tokens.token(Tokens.ROLES, TOKEN_LIFETIME),
              addresses.issuer() + "/token",
              stack.environment("UPLOADS_BUCKET"),
              NAMES.region(),
              accessKey.id(),
              accessKey.secret());
      functions =
          closing.add(
              new Functions(
                  stack, installation, state, Addresses.environment(endpoints, services), clock));
      closing.add(new Mappings(stack, functions.byId(), queues, failures::add));
      if (options.startsRuns()) {
        closing.add(Scheduler.start(stack.schedules(), queues, clock));
      }
      closing.add(new Announcements(queues, reader));
      issuer.start(new IssuerHandler(tokens, addresses.dashboard(), clock));
      api.start(new HttpApi(stack.httpApi(), tokens, functions.byId(), clock)::handle);
      dashboard.start(dashboard(installation));
      endpoints.write(state.file("endpoints.json"));
    } catch (IOException | InterruptedException | RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  private static Stack stack(
      Installation installation, LocalAddresses addresses, CloudOptions options, Clock clock) {
    Map<String, String> parameters = new HashMap<>(options.parameters());
    parameters.put("Stage", "local");
    parameters.put("JwtIssuer", addresses.issuer());
    parameters.put("JwtAudience", AUDIENCE);
    return Stack.read(installation.template(), parameters, NAMES, addresses, clock.instant());
  }

  private DashboardHandler dashboard(Installation installation) {
    List<String> origins = List.of(endpoints.api(), endpoints.s3(), tokens.issuer());
    return new DashboardHandler(
        installation.dashboard(),
        endpoints.dashboard(),
        SecurityHeaders.local(stack.dashboardHeaders(), origins),
        Map.of(
            "api", endpoints.api(),
            "sign_in",
                Map.of("issuer", tokens.issuer(), "client_id", AUDIENCE, "login_hint", FIRST_ROLE),
            "uploads_bucket", endpoints.uploadsBucket()));
  }

  /** Where everything answers. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** The API, called with a token that may do everything. */
  public ApiClient api() {
    return new ApiClient(endpoints.api(), () -> tokens.token(Tokens.ROLES));
  }

  /** Puts files into the uploads bucket. */
  public Uploader uploader() {
    return new Uploader(endpoints.s3(), endpoints.region(), accessKey, endpoints.uploadsBucket());
  }

  /** The lake bucket as a folder: its keys are paths. */
  public Path lake() {
    return state.objects().resolve(stack.environment("LAKE_BUCKET"));
  }

  /** What the functions took so far, by function: {@code ingest}, ... */
  public Map<String, FunctionUsage.Figures> usage() {
    return functions.usage();
  }

  /** Which functions failed, and why. */
  public Failures failures() {
    return failures;
  }

  /** How many messages were given up on: uploads or runs that will never end by themselves. */
  public int givenUp() {
    return DeadLetters.count(stack, queues);
  }

  /** Stops everything, the functions' JVMs first; the state stays. */
  @Override
  public void close() {
    closing.close();
    state.file("endpoints.json").toFile().delete();
  }
}
