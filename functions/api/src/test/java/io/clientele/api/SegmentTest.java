package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static final String CHAMPIONS = "/v1/schemes/rfm/segments/champions";

  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void tellsAllMetricsOfASegmentBesideThoseOfAllCustomers() {
    assertThat(api.get(CHAMPIONS).json())
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("scheme", "rfm")
        .containsEntry("currency", "PLN")
        .containsEntry("segment_id", "champions")
        .containsEntry("name", "Champions")
        .containsEntry("name_pl", "Najlepsi")
        .containsEntry("rank", 1)
        .containsEntry("customers", 1234)
        .containsEntry("revenue", new BigDecimal("2297200.8603"))
        .containsEntry("revenue_share", new BigDecimal("1E-7"))
        .containsEntry("clv_historical", null)
        .hasEntrySatisfying(
            "total",
            total -> assertThat(total).asString().contains("customers=1234", "revenue_share="));
  }

  @Test
  void saysWhoBelongsToIt() {
    assertThat(api.get(CHAMPIONS).json())
        .containsEntry("description", "Who they are.")
        .containsEntry("description_pl", "Kim są.")
        .containsEntry(
            "cells",
            List.of(Map.of("r_score", 5, "fm_score", 5), Map.of("r_score", 5, "fm_score", 4)));
  }

  @Test
  void namesTheSegmentsThatThereAre() {
    for (String id : List.of("nobody", "total", "unassigned", "CHAMPIONS")) {
      Answer answer = api.get("/v1/schemes/rfm/segments/" + id);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.get("type")).isEqualTo("urn:clientele:problem:not_found");
      assertThat(answer.get("detail").toString())
          .contains("'" + id + "'")
          .endsWith("Segments: champions, loyal.");
    }
    assertThat(api.get("/v1/schemes/zodiac/segments/champions").get("detail"))
        .isEqualTo("There is no scheme 'zodiac'. Schemes: rfm, behaviour, value, rules.");
  }

  @Test
  void changesItsTagOnlyWithItsContent() {
    String tag = api.get(CHAMPIONS).headers().getOrDefault("etag", "");
    assertThat(api.get(CHAMPIONS, Map.of("if-none-match", tag)).status()).isEqualTo(304);
    SampleRun.publish(api, "01J1T5H0Q0ABCDEFGHJKMNPQRT");
    assertThat(
            api.get(CHAMPIONS + "?run=01J1T5H0Q0ABCDEFGHJKMNPQRT", Map.of("if-none-match", tag))
                .status())
        .isEqualTo(200);
  }
}
