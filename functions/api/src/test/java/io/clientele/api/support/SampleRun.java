package io.clientele.api.support;

import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.run.SliceKey;
import io.clientele.domain.upload.RowCounts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published run with two segments, one of them of 1,234 customers. */
public final class SampleRun {
  public static final String RUN_ID = "01J1T5H0Q0ABCDEFGHJKMNPQRS";
  public static final Instant AS_OF = Instant.parse("2024-07-01T00:00:00Z");
  public static final String OVERVIEW =
      "{\"run_id\":\"%s\",\"currency\":\"PLN\",\"element\":\"overview\",\"segments\":[]}"
          .formatted(RUN_ID);
  public static final String OVERVIEW_OF_POLAND =
      OVERVIEW.replace("\"overview\"", "\"overview\",\"filter\":{\"country\":\"PL\"}");
  public static final String SCHEMES =
      """
      {"items":[
       {"scheme":"rfm","quality":null,"grade":null,"segments":[
        {"segment_id":"champions","name":"Champions","name_pl":"Najlepsi","rank":1},
        {"segment_id":"loyal","name":"Loyal","name_pl":"Lojalni","rank":2}]},
       {"scheme":"behaviour","quality":{"status":"insufficient_data","reason":"3 buyers; at least 50 are needed","k":null},
        "grade":null,"segments":[]},
       {"scheme":"value","quality":{"status":"ok","reason":null,"basis":"predicted"},"grade":"B","segments":[
        {"segment_id":"tier_1","name":"Tier 1","name_pl":"Poziom 1","rank":1}]}],
       "predictions":[{"prediction":"purchases","status":"ok","grade":"A","mae":0.125}],
       "filters":[{"attribute":"country","values":[{"value":"PL","customers":412},{"value":"DE","customers":411}]}]}
      """;
  public static final String STRATEGIES =
      """
      {"element":"strategies","segments":[
       {"segment_id":"champions","name":"Champions","plays":[
        {"play_id":"keep_the_best","expected_value":1000.0000,"owner":"sales","status":"proposed"},
        {"play_id":"upsell","expected_value":null,"owner":"marketing","status":"proposed"}]},
       {"segment_id":"loyal","name":"Loyal","plays":[]}]}
      """;
  public static final int CHAMPIONS = 1234;

  private static final List<String> COUNTRIES = List.of("\"PL\"", "\"DE\"", "null");
  private static final List<String> CHANNELS = List.of("\"web\"", "\"Fair, Kraków\"", "null");
  private static final List<String> OWNERS = List.of("\"Ewa\"", "\"Jan\"", "null", "null");
  private static final List<String> CATEGORIES =
      List.of("[]", "[\"Books\"]", "[\"Books\",\"Toys\"]", "[\"Garden\"]", "[\"Toys\"]");

  private SampleRun() {}

  public static void publish(Api api) {
    publish(api, RUN_ID);
  }

  public static void publish(Api api, String runId) {
    publish(api, runId, false);
  }

  /** A run that counts own data, and so leaves the sample company out. */
  public static void publishOwn(Api api) {
    publish(api, RUN_ID, true);
  }

  private static void publish(Api api, String runId, boolean leavesSampleOut) {
    RunLock lock =
        api.runs.acquire(runId, runId, api.clock.instant(), api.clock.instant()).orElseThrow();
    api.runs.publish(
        run(runId, RunStatus.PUBLISHED),
        new Pointer(runId, AS_OF, "PLN", "m1", AS_OF.plusSeconds(60), leavesSampleOut),
        lock);
    api.runs.release(lock);
    api.runs.saveSegments(runId, segments());
    write(api, "serving/%s/rfm/elements/strategies.json".formatted(runId), STRATEGIES);
    String profiles = SampleCustomers.LINES;
    write(api, "serving/%s/customers.ndjson".formatted(runId), profiles);
    write(api, "serving/%s/customers.json".formatted(runId), SampleCustomers.index());
    write(api, "contacts/%s.ndjson".formatted(runId), SampleContacts.LINES);
    write(api, "serving/%s/schemes.json".formatted(runId), SCHEMES);
    write(api, "serving/%s/rfm/elements/overview.json".formatted(runId), OVERVIEW);
    write(api, SliceKey.document(runId, "rfm", "country", "PL", "overview"), OVERVIEW_OF_POLAND);
    write(
        api,
        "serving/%s/rfm/customers/champions/monetary.ndjson".formatted(runId),
        customers().collect(Collectors.joining("\n", "", "\n")));
    write(api, "serving/%s/rfm/customers/loyal/monetary.ndjson".formatted(runId), "");
    write(api, "serving/%s/rfm/comments/champions.ndjson".formatted(runId), SampleComments.LINES);
    write(api, "serving/%s/rfm/comments/loyal.ndjson".formatted(runId), "");
  }

  /** Gives the first customer of the run another id, one that JSON need not escape. */
  public static void replaceFirstCustomer(Api api, String customerId) {
    String lines = SampleCustomers.LINES.replace("\"c1\"", "\"" + customerId + "\"");
    write(api, "serving/%s/customers.ndjson".formatted(RUN_ID), lines);
    write(
        api,
        "serving/%s/customers.json".formatted(RUN_ID),
        "{\"ids\":[\"\"],\"offsets\":[0,%d],\"explanation\":{}}"
            .formatted(lines.getBytes(StandardCharsets.UTF_8).length));
  }

  /** With those that are none. */
  public static List<SegmentSummary> segments() {
    return List.of(
        segment(0, "total", "Total", "Razem"),
        segment(1, "champions", "Champions", "Najlepsi"),
        segment(2, "loyal", "Loyal", "Lojalni"),
        segment(99, "unassigned", "Unassigned", "Nieprzypisane"));
  }

  /** One JSON object each, of very different lengths and with characters of one to four bytes. */
  public static Stream<String> customers() {
    return IntStream.range(0, CHAMPIONS)
        .mapToObj(
            i ->
                "{\"customer_id\":\"c%d\",\"name\":\"Żółć 😀 Łódź %s\",\"country\":%s,\"channel\":%s,\"owner\":%s,\"categories\":%s,\"monetary\":%d.5}"
                    .formatted(
                        i,
                        "ąę€".repeat(i * 7 % 200),
                        COUNTRIES.get(i % COUNTRIES.size()),
                        CHANNELS.get(i % CHANNELS.size()),
                        OWNERS.get(i % OWNERS.size()),
                        CATEGORIES.get(i % CATEGORIES.size()),
                        5000 - i));
  }

  public static Run run(String runId, RunStatus status) {
    return new Run(
        runId,
        status,
        "upload",
        AS_OF.plusSeconds(1),
        AS_OF.plusSeconds(60),
        null,
        AS_OF,
        "PLN",
        "m1",
        3,
        new RowCounts(10, 7, 2, 1),
        4,
        Map.of("product", "1.2.3"),
        List.of(new Audit("segments_sum_to_total", 0, "equal to the cent")),
        Map.of("models", 1.5),
        null,
        true);
  }

  private static SegmentSummary segment(int rank, String id, String name, String namePl) {
    Map<String, @Nullable Number> metrics = new HashMap<>();
    metrics.put("customers", 1234L);
    metrics.put("revenue", new BigDecimal("2297200.8603"));
    metrics.put("revenue_share", 1.0E-7);
    metrics.put("monetary_mean", new BigDecimal("1E+3"));
    metrics.put("clv_historical", null);
    return new SegmentSummary(
        "rfm",
        rank,
        id,
        name,
        namePl,
        rank == 0 ? null : "Who they are.",
        rank == 0 ? null : "Kim są.",
        metrics);
  }

  private static void write(Api api, String key, String content) {
    api.store.write(Api.LAKE, key, content.getBytes(StandardCharsets.UTF_8), "application/json");
  }
}
