package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run of three buyers says of its models. */
class PublishedQualityTest {
  private final Bench bench = new Bench();

  @Test
  void aRunSaysHowGoodEachModelIsAndWhyThereIsNone() throws Exception {
    bench.feedCompany();
    bench.segmentation().handle(bench.upload("m1"));
    Map<String, Object> document =
        JSON.std.mapFrom(bench.text("serving/" + runId(1) + "/schemes.json"));
    assertThat(document.keySet())
        .containsExactly("run_id", "as_of", "currency", "items", "predictions", "filters");
    List<Map<String, Object>> schemes = list(document, "items");
    assertThat(schemes)
        .extracting(scheme -> scheme.get("scheme"))
        .containsExactly("behaviour", "rfm", "value");
    assertThat(String.valueOf(schemes.get(0).get("quality")))
        .contains("status=insufficient_data", "reason=3 buyers; at least 50 are needed", "k=null");
    assertThat(schemes.get(1)).containsEntry("quality", null);
    assertThat(String.valueOf(schemes.get(2).get("quality"))).contains("basis=historical");
    assertThat(schemes.get(2)).containsEntry("grade", null);
    assertThat(list(document, "predictions"))
        .extracting(one -> one.get("prediction") + " " + one.get("status") + " " + one.get("n"))
        .containsExactly(
            "churn insufficient_data 0",
            "purchases insufficient_data 1",
            "spend insufficient_data 0");
    assertThat(list(document, "predictions").get(1).get("reason"))
        .isEqualTo("1 customers bought on two days or more, 30 are needed");
  }

  @Test
  void aRunRecordsTheVersionsOfModelsAndRules() throws Exception {
    bench.feedCompany();
    rules("monetary >= 200");
    bench.segmentation().handle(bench.upload("m1"));
    rules("monetary >= 300");
    bench.segmentation().handle(bench.upload("m2"));
    Map<String, String> first = bench.run(runId(1)).versions();
    assertThat(first).containsKeys("product", "models", "settings", "rules");
    assertThat(first.get("rules")).matches("[0-9a-f]{12}");
    assertThat(bench.run(runId(2)).versions().get("rules")).isNotEqualTo(first.get("rules"));
  }

  private void rules(String condition) {
    String text = "segments:\n  - id: spenders\n    all: [%s]\n".formatted(condition);
    bench.store.write(
        Lake.UPLOADS,
        "config/segments/ours.yaml",
        text.getBytes(StandardCharsets.UTF_8),
        "text/yaml");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
    return from.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}
