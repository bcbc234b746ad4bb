package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import io.clientele.domain.run.RunStatus;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemesTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void listsSchemesWithTheirSegments() {
    SampleRun.publish(api);
    Answer answer = api.get("/v1/schemes");
    assertThat(answer.json())
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("currency", "PLN")
        .containsEntry("next_cursor", null);
    Map<String, Object> scheme = new HashMap<>(answer.items().getFirst());
    assertThat(scheme).containsEntry("quality", null).containsEntry("grade", null);
    scheme.values().removeIf(Objects::isNull);
    assertThat(scheme)
        .isEqualTo(
            Map.of(
                "scheme",
                "rfm",
                "name",
                "Purchase habits (RFM)",
                "name_pl",
                "Nawyki zakupowe (RFM)",
                "status",
                "ready",
                "segments",
                List.of(
                    Map.of(
                        "segment_id",
                        "champions",
                        "name",
                        "Champions",
                        "name_pl",
                        "Najlepsi",
                        "rank",
                        1),
                    Map.of(
                        "segment_id", "loyal", "name", "Loyal", "name_pl", "Lojalni", "rank", 2))));
  }

  @Test
  void saysHowGoodTheModelsOfTheSchemesAndThePredictionsAre() throws Exception {
    SampleRun.publish(api);
    Answer answer = api.get("/v1/schemes");
    assertThat(answer.items())
        .extracting(scheme -> scheme.get("scheme") + " " + scheme.get("status"))
        .containsExactly("rfm ready", "behaviour not_fed", "value ready", "rules not_fed");
    assertThat(answer.items().get(1).toString())
        .contains("status=insufficient_data", "reason=3 buyers; at least 50 are needed");
    assertThat(answer.items().get(2)).containsEntry("grade", "B");
    assertThat(answer.items().get(3)).containsEntry("quality", null);
    assertThat(answer.get("predictions").toString())
        .isEqualTo("[{prediction=purchases, status=ok, grade=A, mae=0.125}]");
    assertThat(answer.get("filters").toString())
        .isEqualTo(
            "[{attribute=country, values=[{value=PL, customers=412}, {value=DE, customers=411}]}]");
  }

  @Test
  void listsTheSegmentsOfARunFromBeforeQualityWasWritten() throws Exception {
    api.runs.save(SampleRun.run(SampleRun.RUN_ID, RunStatus.PUBLISHED));
    api.runs.saveSegments(SampleRun.RUN_ID, SampleRun.segments());
    Answer answer = api.get("/v1/schemes?run=" + SampleRun.RUN_ID);
    assertThat(String.valueOf(answer.items().getFirst().get("segments")))
        .contains("segment_id=champions", "segment_id=loyal");
    assertThat(answer.get("predictions")).isEqualTo(List.of());
  }

  @Test
  void tellsSegmentsApartFromTheTotalAndTheUnassigned() {
    SampleRun.publish(api);
    Answer answer = api.get("/v1/schemes/rfm/segments?run=" + SampleRun.RUN_ID);
    assertThat(answer.items())
        .extracting(segment -> segment.get("segment_id"))
        .containsExactly("champions", "loyal");
    assertThat(answer.json())
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("scheme", "rfm")
        .containsEntry("currency", "PLN")
        .containsEntry("next_cursor", null)
        .containsKeys("total", "unassigned");
    assertThat(answer.items().getFirst())
        .containsEntry("name_pl", "Najlepsi")
        .containsEntry("rank", 1)
        .containsEntry("customers", 1234)
        .containsEntry("revenue", new BigDecimal("2297200.8603"))
        .containsEntry("clv_historical", null);
  }

  @Test
  void writesNumbersPlain() {
    SampleRun.publish(api);
    assertThat(api.get("/v1/schemes/rfm/segments").body())
        .contains("\"monetary_mean\":1000,", "\"revenue_share\":0.0000001}");
  }

  @Test
  void answersOnceAndThenSaysThatNothingChanged() {
    SampleRun.publish(api);
    Answer first = api.get("/v1/schemes/rfm/segments");
    String tag = first.headers().get("etag");
    assertThat(tag).isNotNull();
    assertThat(first.header("cache-control")).startsWith("private");
    Answer second = api.get("/v1/schemes/rfm/segments", Map.of("if-none-match", "W/" + tag));
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.header("etag")).isEqualTo(tag);
    assertThat(api.get("/v1/schemes", Map.of("if-none-match", "" + tag)).status()).isEqualTo(200);
  }

  @Test
  void readsAnElementAsTheRunWroteIt() {
    SampleRun.publish(api);
    Answer answer = api.get("/v1/schemes/rfm/elements/overview");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.body()).isEqualTo(SampleRun.OVERVIEW);
  }

  @Test
  void saysWhichElementsAreNotAvailableYetAndWhichNeverWillBe() {
    SampleRun.publish(api);
    assertThat(api.get("/v1/schemes/rfm/elements/trends").json())
        .containsEntry("type", "urn:clientele:problem:not_available")
        .containsEntry("status", 404);
    assertThat(api.get("/v1/schemes/rfm/elements/horoscope").json())
        .containsEntry("type", "urn:clientele:problem:not_found")
        .containsEntry("status", 404);
  }

  @Test
  void doesNotKnowOtherSchemesSegmentsAndRuns() {
    SampleRun.publish(api);
    for (String address :
        List.of(
            "/v1/schemes/zodiac/segments",
            "/v1/schemes/zodiac/elements/overview",
            "/v1/schemes/zodiac/segments/champions/customers",
            "/v1/schemes/zodiac/segments/champions",
            "/v1/schemes/rfm/segments/nobody/customers",
            "/v1/schemes/rfm/segments/total/customers",
            "/v1/schemes/rfm/segments/a.b/customers",
            "/v1/schemes/rfm/segments?run=01J1T5H0Q0ABCDEFGHJKMNPQRZ",
            "/v1/schemes?run=nothing")) {
      Answer answer = api.get(address);
      assertThat(answer.status()).as(address).isEqualTo(404);
      assertThat(answer.get("type")).isEqualTo("urn:clientele:problem:not_found");
    }
  }

  @Test
  void tellsWhatToDoWhereNoRunWasPublishedYet() {
    for (String address :
        List.of(
            "/v1/schemes",
            "/v1/schemes/rfm/segments?run=current",
            "/v1/schemes/rfm/segments/champions",
            "/v1/schemes/rfm/elements/overview",
            "/v1/schemes/rfm/segments/champions/customers")) {
      Answer answer = api.get(address);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.get("type")).isEqualTo("urn:clientele:problem:no_run_yet");
      assertThat(answer.get("detail").toString()).contains("uploads bucket");
    }
  }

  @Test
  void showsNothingOfARunThatWasRejected() {
    api.runs.save(SampleRun.run(SampleRun.RUN_ID, RunStatus.REJECTED));
    Answer answer = api.get("/v1/schemes/rfm/segments?run=" + SampleRun.RUN_ID);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.get("detail").toString()).contains("is rejected");
  }
}
