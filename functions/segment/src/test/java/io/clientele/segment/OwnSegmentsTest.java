package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scheme {@code rules}: Anna spent 200 on three days, Beata 300, Celina 20, Dorota nothing. */
class OwnSegmentsTest {
  private static final String KEY = "config/segments/ours.yaml";
  private static final String GOOD =
      """
      segments:
        - id: polish
          name: From Poland
          name_pl: Z Polski
          all: [country = pl]
        - id: spenders
          all: [monetary >= 200]
        - id: nobody
          all: [age > 150]
      """;

  private final Bench bench = new Bench();

  @BeforeEach
  void feed() throws Exception {
    bench.feedCompany();
  }

  @Test
  void withoutAFileThereAreNoSuchSegments() throws Exception {
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.runs.segments(runId(1), "rules")).isEmpty();
  }

  @Test
  void everyCustomerIsInTheSegmentsThatItMatchesOrInOther() throws Exception {
    put(GOOD);
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(sizes(runId(1)))
        .containsExactly(
            "total 4", "polish 2", "spenders 1", "nobody 0", "other 1", "unassigned 0");
    assertThat(bench.runs.segments(runId(1), "rules").get(1))
        .returns("From Poland", SegmentSummary::name)
        .returns("Z Polski", SegmentSummary::namePl);
    assertThat(bench.text("serving/" + runId(1) + "/rules/customers/polish/monetary.ndjson"))
        .contains("\"customer_id\":\"c1\"", "\"weight\":0.5", "\"customer_id\":\"c4\"");
  }

  @Test
  void afterAnErrorTheLastGoodFileStaysInForceAndTheErrorIsShown() throws Exception {
    put(GOOD);
    bench.segmentation().handle(bench.upload("m1"));
    put(GOOD.replace("monetary", "money"));
    bench.segmentation().handle(bench.upload("m2"));
    Run second = bench.run(runId(2));
    assertThat(second.status()).isEqualTo(RunStatus.PUBLISHED);
    assertThat(second.message())
        .startsWith("config/segments/ours.yaml, line 7: \"money\" is no field of a customer;");
    assertThat(sizes(runId(2))).isEqualTo(sizes(runId(1)));
    put(GOOD.replace("200", "20"));
    bench.segmentation().handle(bench.upload("m3"));
    assertThat(bench.run(runId(3)).message()).isNull();
    assertThat(sizes(runId(3))).contains("spenders 2");
  }

  @Test
  void anErrorInTheFirstFileLeavesTheSchemeOut() throws Exception {
    put("segments: none");
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(bench.run(runId(1)).status()).isEqualTo(RunStatus.PUBLISHED);
    assertThat(bench.run(runId(1)).message()).contains("there is no list of segments");
    assertThat(bench.runs.segments(runId(1), "rules")).isEmpty();
  }

  private void put(String text) {
    bench.store.write(Lake.UPLOADS, KEY, text.getBytes(StandardCharsets.UTF_8), "text/yaml");
  }

  private List<String> sizes(String runId) {
    return bench.runs.segments(runId, "rules").stream()
        .map(segment -> segment.segmentId() + " " + segment.metrics().get("customers"))
        .toList();
  }
}
