import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.api.ApiHandler;
import io.clientele.api.ApiSettings;
import io.clientele.domain.run.InMemoryRunLedger;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.strategy.InMemoryPlayDecisions;
import io.clientele.domain.strategy.PlayDecisions;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests to the handler of the API over the serving files of a run in a folder: {@code ApiAnswers
 * FOLDER RUN_ID REQUESTS SEED}. Prints, for each kind of address, the time in the handler without
 * that in the stores (which includes reading their answers), the CPU time of its thread likewise,
 * and the most calls to stores.
 */
final class ApiAnswers {
  private static final List<String> SCHEMES = List.of("rfm", "behaviour", "value", "rules");

  private final Path serving;
  private final String runId;
  private final Stores stores = new Stores();
  private final Random random;
  private final ApiHandler handler;
  private final Map<String, List<String>> segments = new LinkedHashMap<>();
  private final List<String> customers;

  public static void main(String[] arguments) throws Exception {
    ApiAnswers answers =
        new ApiAnswers(Path.of(arguments[0]), arguments[1], Long.parseLong(arguments[3]));
    answers.measure(Integer.parseInt(arguments[2]));
  }

  private ApiAnswers(Path folder, String runId, long seed) throws IOException {
    this.serving = folder.resolve("serving").resolve(runId);
    this.runId = runId;
    this.random = new Random(seed);
    this.customers = ids(JSON.std.mapFrom(serving.resolve("customers.json").toFile()).get("ids"));
    InMemoryRunLedger runs = new InMemoryRunLedger();
    runs.saveSegments(runId, summaries());
    publish(runs);
    ApplicationContext context =
        ApiHandler.contextBuilder()
            .singletons(
                Clock.systemUTC(),
                stores.timed(RunLedger.class, runs),
                new InMemoryUploadLedger(),
                stores.timed(ObjectStore.class, new ServingFolder(folder)),
                stores.timed(PlayDecisions.class, new InMemoryPlayDecisions()),
                new ApiSettings("uploads", "lake", "bench", Duration.ofDays(7)))
            .build();
    handler = new ApiHandler(context);
  }

  private void measure(int requests) {
    System.out.printf("%,d customers%n", customers.size() * 100);
    System.out.printf(
        "%-60s%8s%8s%8s%8s%8s%9s%n", "", "p50 ms", "p99 ms", "max ms", "p99 CPU", "calls", "bytes");
    for (Kind kind : kinds()) {
      for (int i = 0; i < requests / 4; i++) {
        send(kind.address().get());
      }
      double[] milliseconds = new double[requests];
      double[] processor = new double[requests];
      int calls = 0;
      long bytes = 0;
      for (int i = 0; i < requests; i++) {
        String address = kind.address().get();
        stores.clear();
        long start = System.nanoTime();
        long worked = Stores.processor();
        APIGatewayV2HTTPResponse response = send(address);
        processor[i] = (Stores.processor() - worked - stores.processor) / 1e6;
        milliseconds[i] = (System.nanoTime() - start - stores.nanoseconds) / 1e6;
        calls = Math.max(calls, stores.calls);
        bytes = Math.max(bytes, response.getBody().length());
        if (response.getStatusCode() != 200) {
          throw new IllegalStateException(address + ": " + response.getBody());
        }
      }
      Arrays.sort(milliseconds);
      Arrays.sort(processor);
      System.out.printf(
          "%-60s%8.2f%8.2f%8.2f%8.2f%8d%,9d%n",
          kind.name(),
          milliseconds[requests / 2],
          milliseconds[requests * 99 / 100],
          milliseconds[requests - 1],
          processor[requests * 99 / 100],
          calls,
          bytes);
    }
  }

  private record Kind(String name, java.util.function.Supplier<String> address) {}

  private List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(new Kind("segments", () -> "/v1/schemes/%s/segments".formatted(scheme())));
    kinds.add(new Kind("segment", () -> segment("rfm")));
    for (String element : elements()) {
      kinds.add(
          new Kind(
              "element " + element,
              () -> "/v1/schemes/%s/elements/%s".formatted(scheme(), element)));
    }
    kinds.add(new Kind("customer", () -> "/v1/customers/" + any(customers)));
    for (String query :
        List.of(
            "",
            "?limit=500",
            "?sort=name&limit=500",
            "?country=PL",
            "?country=PL&limit=500",
            "?name=zzz",
            "?monetary_min=1000000000",
            "?name=an&monetary_min=100&recency_days_max=200&limit=500")) {
      kinds.add(new Kind("customers" + query, () -> segment(scheme()) + "/customers" + query));
    }
    return kinds;
  }

  private String segment(String scheme) {
    return "/v1/schemes/%s/segments/%s".formatted(scheme, any(segments.get(scheme)));
  }

  private String scheme() {
    return any(SCHEMES.stream().filter(segments::containsKey).toList());
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> elements() {
    return List.of(
        "overview",
        "growth",
        "characteristics",
        "performance",
        "opportunities",
        "behaviour",
        "retention",
        "profitability",
        "comparison",
        "strategies",
        "engagement",
        "cross_sell",
        "satisfaction",
        "roi",
        "trends");
  }

  private APIGatewayV2HTTPResponse send(String address) {
    String[] parts = address.split("\\?", 2);
    Map<String, String> query = new LinkedHashMap<>();
    if (parts.length == 2) {
      for (String pair : parts[1].split("&")) {
        query.put(pair.split("=")[0], pair.split("=")[1]);
      }
    }
    var http =
        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
            .withMethod("GET")
            .withPath(parts[0])
            .build();
    var jwt =
        APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT
            .builder()
            .withClaims(Map.of("cognito:groups", "[viewer]"))
            .build();
    var authorizer = APIGatewayV2HTTPEvent.RequestContext.Authorizer.builder().withJwt(jwt).build();
    var context =
        APIGatewayV2HTTPEvent.RequestContext.builder()
            .withHttp(http)
            .withStage("$default")
            .withRequestId("bench")
            .withAuthorizer(authorizer)
            .build();
    return handler.handleRequest(
        APIGatewayV2HTTPEvent.builder()
            .withVersion("2.0")
            .withRawPath(parts[0])
            .withHeaders(Map.of("accept-encoding", "gzip"))
            .withQueryStringParameters(query.isEmpty() ? null : query)
            .withRequestContext(context)
            .withIsBase64Encoded(false)
            .build(),
        null);
  }

  private void publish(InMemoryRunLedger runs) throws IOException {
    Map<String, Object> overview = element("rfm", "overview");
    Instant asOf = Instant.parse(overview.get("as_of").toString());
    RunLock lock = runs.acquire(runId, runId, asOf, asOf.plusSeconds(1)).orElseThrow();
    runs.publish(
        new io.clientele.domain.run.Run(
            runId,
            io.clientele.domain.run.RunStatus.PUBLISHED,
            "upload",
            asOf,
            asOf,
            null,
            asOf,
            "PLN",
            "m1",
            1,
            new io.clientele.domain.upload.RowCounts(1, 1, 0, 0),
            0,
            Map.of(),
            List.of(),
            Map.of(),
            null,
            true),
        new Pointer(runId, asOf, "PLN", "m1", asOf, false),
        lock);
    runs.release(lock);
  }

  /** The segments with the metrics of the element performance: as many as an item has, nearly. */
  private List<SegmentSummary> summaries() throws IOException {
    List<SegmentSummary> summaries = new ArrayList<>();
    for (String scheme : SCHEMES) {
      if (!Files.exists(serving.resolve(scheme).resolve("elements/performance.json"))) {
        continue;
      }
      int rank = 1;
      Map<String, Object> document = element(scheme, "performance");
      summaries.add(summary(scheme, 0, "total", (Map<?, ?>) document.get("total")));
      for (Object one : (List<?>) document.get("segments")) {
        Map<?, ?> segment = (Map<?, ?>) one;
        String id = segment.get("segment_id").toString();
        summaries.add(summary(scheme, rank++, id, segment));
        segments.computeIfAbsent(scheme, key -> new ArrayList<>()).add(id);
      }
    }
    return summaries;
  }

  private static SegmentSummary summary(String scheme, int rank, String id, Map<?, ?> fields) {
    Map<String, Number> metrics = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (value instanceof Number number) {
            metrics.put(name.toString(), new BigDecimal(number.toString()));
          }
        });
    return new SegmentSummary(scheme, rank, id, id, id, "", "", metrics);
  }

  private Map<String, Object> element(String scheme, String element) throws IOException {
    return JSON.std.mapFrom(
        serving.resolve(scheme).resolve("elements").resolve(element + ".json").toFile());
  }

  private static List<String> ids(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
