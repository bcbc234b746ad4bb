package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.domain.metric.Metric;
import io.clientele.domain.metric.MetricRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void listsEveryMetricOfTheRegistryBeforeAnyRun() {
    Answer answer = api.get("/v1/metrics?limit=500");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.items())
        .extracting(metric -> metric.get("id"))
        .isEqualTo(MetricRegistry.metrics().stream().map(Metric::id).toList());
    assertThat(answer.json()).containsEntry("next_cursor", null);
    assertThat(api.calls.taken()).isEmpty();
  }

  @Test
  void tellsAllThatIsKnownOfAMetric() {
    assertThat(api.get("/v1/metrics").items())
        .filteredOn(metric -> "aov".equals(metric.get("id")))
        .containsExactly(
            Map.ofEntries(
                Map.entry("id", "aov"),
                Map.entry("name", "Average order value"),
                Map.entry("name_pl", "Średnia wartość zamówienia"),
                Map.entry("help", "Revenue of one purchase on average."),
                Map.entry("help_pl", "Przychód z jednego zakupu, średnio."),
                Map.entry("unit", "money"),
                Map.entry("formula", "revenue / orders"),
                Map.entry("null_rule", "without purchases"),
                Map.entry("sources", List.of("orders", "opportunities")),
                Map.entry("elements", List.of("overview", "performance", "trends")),
                Map.entry("more_is_better", true)));
  }

  @Test
  void asksForATokenAndNothingMore() {
    assertThat(api.as(null).get("/v1/metrics").status()).isEqualTo(401);
    assertThat(api.as("viewer").get("/v1/metrics").status()).isEqualTo(200);
  }

  @Test
  void saysThatNothingChanged() {
    String tag = api.get("/v1/metrics").headers().getOrDefault("etag", "");
    Answer again = api.get("/v1/metrics", Map.of("if-none-match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void listsOnlyTheMetricsThatAreAskedForInTheOrderOfTheRegistry() {
    for (String asked : List.of("metric=nps,revenue,aov", "metric=aov,revenue,nps")) {
      Answer answer = api.get("/v1/metrics?" + asked);
      assertThat(answer.items())
          .extracting(metric -> metric.get("id"))
          .containsExactly("revenue", "aov", "nps");
    }
    Object cursor = api.get("/v1/metrics?limit=1&metric=nps,aov").get("next_cursor");
    assertThat(api.get("/v1/metrics?metric=aov,nps&cursor=" + cursor).items())
        .extracting(metric -> metric.get("id"))
        .containsExactly("nps");
    assertThat(api.get("/v1/metrics?cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsNoMetric() {
    assertThat(api.get("/v1/metrics?metric=revenue,profits").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "metric")
        .containsEntry("value", "profits");
    assertThat(api.get("/v1/metrics?metric=").status()).isEqualTo(400);
  }

  @Test
  void pagesTogetherAreTheWholeRegistry() {
    List<Object> ids = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get("/v1/metrics?limit=7" + cursor);
      page.items().forEach(metric -> ids.add(metric.get("id")));
      Object next = page.json().get("next_cursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(ids).isEqualTo(MetricRegistry.metrics().stream().map(Metric::id).toList());
  }

  @Test
  void refusesALimitAndACursorThatItCannotUse() {
    assertThat(api.get("/v1/metrics?limit=0").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "limit");
    Object cursor = api.get("/v1/metrics?limit=1").get("next_cursor");
    assertThat(api.get("/v1/runs?cursor=" + cursor).get("type"))
        .isEqualTo("urn:clientele:problem:invalid_cursor");
  }
}
