package io.clientele.tests.faults;

import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.upload.RowCounts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run that holds nothing but its number: in its id, its instant, its names and its figures. */
record NumberedRun(int number) {
  static final String SCHEME = "rfm";
  static final String SEGMENT = "champions";

  private static final String CURRENCY = "EUR";
  private static final int CUSTOMERS = 3;
  private static final Pattern PLACES =
      Pattern.compile("\"run_id\":\"(\\d+)\"|named (\\d+)|\"(?:customers|monetary)\":(\\d+)");
  private static final Pattern AS_OF = Pattern.compile("\"as_of\":\"([^\"]+)\"");

  /** Every number that an answer shows, wherever it does; one where it is of one run. */
  static Set<Integer> shownIn(String answer) {
    Set<Integer> numbers = new TreeSet<>();
    PLACES.matcher(answer).results().map(NumberedRun::whole).forEach(numbers::add);
    AS_OF
        .matcher(answer)
        .results()
        .map(found -> Instant.parse(found.group(1)))
        .map(asOf -> (int) ChronoUnit.DAYS.between(Instant.EPOCH, asOf))
        .forEach(numbers::add);
    return numbers;
  }

  private static Integer whole(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .filter(group -> found.group(group) != null)
        .mapToObj(group -> Integer.valueOf(found.group(group)))
        .findFirst()
        .orElseThrow();
  }

  String id() {
    return "%026d".formatted(number);
  }

  private Instant asOf() {
    return Instant.EPOCH.plus(number, ChronoUnit.DAYS);
  }

  Pointer pointer() {
    return new Pointer(id(), asOf(), CURRENCY, "manifest " + number, asOf(), false);
  }

  Run as(RunStatus status) {
    @Nullable Instant finishedAt = status.isFinal() ? asOf() : null;
    return new Run(
        id(),
        status,
        "schedule",
        asOf(),
        finishedAt,
        null,
        finishedAt,
        CURRENCY,
        "manifest " + number,
        1,
        RowCounts.NONE,
        0,
        Map.of(),
        List.of(),
        Map.of(),
        null,
        status.isFinal());
  }

  List<SegmentSummary> segments() {
    return List.of(segment(0, "total"), segment(1, SEGMENT), segment(2, "loyal"));
  }

  private SegmentSummary segment(int rank, String id) {
    String name = "named " + number;
    return new SegmentSummary(
        SCHEME, rank, id, name, name, null, null, Map.of("customers", number));
  }

  /** What the run lays out for the API, by key. */
  Map<String, String> documents() {
    String folder = "serving/%s/%s/".formatted(id(), SCHEME);
    return Map.of(
        folder + "elements/overview.json",
        "{\"run_id\":\"%s\",\"as_of\":\"%s\",\"element\":\"overview\",\"total\":{\"customers\":%d},\"segments\":[{\"name\":\"named %d\",\"customers\":%d}]}"
            .formatted(id(), asOf(), number, number, number),
        folder + "customers/" + SEGMENT + "/monetary.ndjson",
        IntStream.range(0, CUSTOMERS)
            .mapToObj(
                i ->
                    "{\"customer_id\":\"c%d\",\"name\":\"named %d\",\"monetary\":%d}\n"
                        .formatted(i, number, number))
            .collect(Collectors.joining()));
  }
}
