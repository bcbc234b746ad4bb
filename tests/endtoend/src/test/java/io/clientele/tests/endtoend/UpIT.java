package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The running product: dropped files change the answers, crashes are survived, stopping keeps all.
 */
class UpIT {
  private static final String HEADER =
      "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
  private static final String OVERVIEW = "/v1/schemes/rfm/elements/overview";

  @TempDir Path folder;

  @Test
  void aDroppedFileIsPublishedCrashesAreSurvivedAndAStopKeepsEverything() throws Exception {
    Path state = folder.resolve("state");
    try (RunningProduct product = RunningProduct.start(state, folder.resolve("first.txt"))) {
      assertThat(product.get("/v1/health").statusCode()).isEqualTo(200);

      product.drop("january.csv", deals("A", 40));
      product.until(OVERVIEW, answer -> customers(answer) == 40);

      List<ProcessHandle> children = product.children();
      assertThat(children).isNotEmpty();
      children.forEach(ProcessHandle::destroyForcibly);
      product.drop("february.csv", deals("B", 30));
      Map<String, Object> overview = product.until(OVERVIEW, answer -> customers(answer) == 70);

      product.drop("january, again.csv", deals("A", 40));
      Map<String, Object> again =
          product.until(
              "/v1/uploads",
              answer ->
                  Loaded.items(answer, "items").stream()
                      .anyMatch(
                          upload ->
                              "january, again.csv".equals(upload.get("key"))
                                  && Loaded.whole(upload, "rows_duplicate") == 40));
      assertThat(Loaded.items(again, "items")).hasSize(3);
      assertThat(Loaded.items(product.json(OVERVIEW), "segments"))
          .isEqualTo(Loaded.items(overview, "segments"));

      assertThat(new Query(product).rows("select count(*) from lake_opportunities").getLast())
          .containsExactly("110");
      product.stop();
    }
    try (RunningProduct product = RunningProduct.start(state, folder.resolve("second.txt"))) {
      assertThat(customers(product.json(OVERVIEW))).isEqualTo(70);
      product.drop("march.csv", deals("C", 5));
      product.until(OVERVIEW, answer -> customers(answer) == 75);
      product.stop();
    }
  }

  private static long customers(Map<String, Object> overview) {
    return overview.get("total") instanceof Map<?, ?> total && total.get("customers") != null
        ? Long.parseLong(Objects.requireNonNull(total.get("customers")).toString())
        : 0;
  }

  private static byte[] deals(String prefix, int count) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      file.append(
          "%s%d,Ann,GTX Basic,Account %s%d,Won,2024-01-10,2024-02-%02d,%d%n"
              .formatted(prefix, i, prefix, i, 1 + i % 28, 10 + i));
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }
}
