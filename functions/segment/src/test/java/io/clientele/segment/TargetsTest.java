package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the company is to reach, as the element trends has it. */
class TargetsTest {
  private static final String GOOD = "targets:\n  2024-02:\n    revenue: 70.5\n";
  private static final String ROW =
      "\"targets\":[{\"segment_id\":\"total\",\"month\":\"2024-02\",\"metric\":\"revenue\",\"value\":70.5}]";

  private final Bench bench = new Bench();

  @BeforeEach
  void feed() throws Exception {
    bench.feedCompany();
  }

  @Test
  void withoutAFileThereAreNone() throws Exception {
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(trends(1)).contains("\"targets\":[]");
  }

  @Test
  void afterAnErrorTheLastGoodOnesStayInForceAndTheErrorIsShown() throws Exception {
    put(GOOD);
    bench.segmentation().handle(bench.upload("m1"));
    assertThat(trends(1)).contains(ROW);
    put(GOOD.replace("revenue", "income"));
    bench.segmentation().handle(bench.upload("m2"));
    assertThat(bench.run(runId(2)).message())
        .startsWith("config/targets.yaml, line 3: \"income\" has no targets; expected one of ");
    assertThat(trends(2)).contains(ROW);
    put(GOOD.replace("70.5", "80"));
    bench.segmentation().handle(bench.upload("m3"));
    assertThat(bench.run(runId(3)).message()).isNull();
    assertThat(trends(3)).contains(ROW.replace("70.5", "80"));
  }

  private void put(String text) {
    bench.store.write(
        Lake.UPLOADS, "config/targets.yaml", text.getBytes(StandardCharsets.UTF_8), "text/yaml");
  }

  private String trends(int run) {
    return bench.text("serving/%s/rfm/elements/trends.json".formatted(runId(run)));
  }
}
