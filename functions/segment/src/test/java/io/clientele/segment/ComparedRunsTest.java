package io.clientele.segment;

import static io.clientele.segment.Bench.NOW;
import static io.clientele.segment.Bench.order;
import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.run.Audit;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run looks at the one before: who moved, and whether the amounts still look the same. */
class ComparedRunsTest {
  private static final int CUSTOMERS = 240;

  private final Bench bench = new Bench();

  @Test
  void theMatrixOfMovesReconcilesWithBothRuns() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(migration(runId(1)))
        .containsEntry("from_run", null)
        .containsEntry("cells", List.of());
    bench.lake.add(
        "later.csv",
        NOW.minusSeconds(60),
        Entity.ORDERS,
        order("o7", "'c3'", "2024-03-12", "500.00"),
        order("o8", "'c5'", "2024-03-12", "10.00"));
    bench.segmentation().handle(bench.upload("m2"));
    Map<String, Object> second = migration(runId(2));
    assertThat(second).containsEntry("from_run", runId(1)).containsEntry("to_run", runId(2));
    assertThat(second.get("from"))
        .hasToString(
            "[{state=new, segment_id=new, customers=1},"
                + " {state=segment, segment_id=active, customers=1},"
                + " {state=segment, segment_id=almost_lost, customers=1},"
                + " {state=segment, segment_id=dormant, customers=1},"
                + " {state=segment, segment_id=prospects, customers=1}]");
    assertThat(total(second, "from")).isEqualTo(5).isEqualTo(total(second, "to"));
    assertThat(total(second, "cells")).isEqualTo(5);
  }

  @Test
  void amountsThatAreSuddenlyReadAHundredfoldKeepTheLastRun() throws Exception {
    feed("first.csv", 3600, i -> order("o" + i, "'c" + i + "'", day(i), 10 + i % 50 + ".00"));
    bench.segmentation().handle(bench.upload("m1"));
    feed("again.csv", 60, i -> order("o" + i, "'c" + i + "'", day(i), 10 + i % 50 + "00.00"));
    bench.segmentation().handle(bench.upload("m2"));
    Run second = bench.run(runId(2));
    assertThat(second.status()).isEqualTo(RunStatus.REJECTED);
    assertThat(second.message()).contains("drift", "population stability index", "decimal sign");
    assertThat(bench.currentRunId()).isEqualTo(runId(1));
  }

  @Test
  void moreHistoryOfTheSameCustomersIsPublished() throws Exception {
    feed("first.csv", 3600, i -> order("o" + i, "'c" + i + "'", day(i), 10 + i % 50 + ".00"));
    bench.segmentation().handle(bench.upload("m1"));
    feed("more.csv", 60, i -> order("p" + i, "'c" + i + "'", day(i + 7), 10 + i * 7 % 50 + ".00"));
    bench.segmentation().handle(bench.upload("m2"));
    assertThat(bench.run(runId(2)).status()).isEqualTo(RunStatus.PUBLISHED);
    assertThat(bench.run(runId(2)).audits())
        .filteredOn(audit -> audit.name().equals("drift"))
        .extracting(Audit::message)
        .singleElement()
        .asString()
        .startsWith("what 240 customers of the run before spend on one purchase");
  }

  private void feed(String file, int secondsAgo, IntFunction<String> row) throws Exception {
    bench.lake.add(
        file,
        NOW.minusSeconds(secondsAgo),
        Entity.ORDERS,
        IntStream.range(0, CUSTOMERS).mapToObj(row).toArray(String[]::new));
  }

  private static String day(int i) {
    return "2024-02-%02d".formatted(1 + i % 28);
  }

  private Map<String, Object> migration(String runId) throws Exception {
    return JSON.std.mapFrom(bench.text("serving/" + runId + "/rfm/migration.json"));
  }

  private static long total(Map<String, Object> body, String list) {
    return Pattern.compile("customers=([0-9]+)")
        .matcher(String.valueOf(body.get(list)))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }
}
