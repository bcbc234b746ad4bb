package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilteredElementsTest {
  private static final String OVERVIEW = "/v1/schemes/rfm/elements/overview";

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
  void answersTheFiguresOfTheCustomersThatAreAskedForInAnyCase() {
    assertThat(api.get(OVERVIEW + "?country=PL").body()).isEqualTo(SampleRun.OVERVIEW_OF_POLAND);
    assertThat(api.get(OVERVIEW + "?country=pl").body()).isEqualTo(SampleRun.OVERVIEW_OF_POLAND);
    assertThat(api.get(OVERVIEW).body()).isEqualTo(SampleRun.OVERVIEW);
  }

  @Test
  void saysWhichValuesFiguresAreKeptOf() {
    assertThat(api.get(OVERVIEW + "?country=FR").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "country")
        .containsEntry("value", "FR")
        .containsEntry(
            "expected", "one of the values that most customers have, one at a time: PL, DE")
        .containsEntry(
            "detail",
            "No figures are kept of country=FR. Ask for one of the values that most customers have,"
                + " one at a time: PL, DE.");
    assertThat(api.get(OVERVIEW + "?owner=Ewa").json())
        .containsEntry("status", 400)
        .containsEntry("expected", "another filter, since no customer has this one");
  }

  @Test
  void refusesToCombineAndSaysWhichFiltersAlonePass() {
    assertThat(api.get(OVERVIEW + "?country=PL&owner=Ewa").json())
        .containsEntry("status", 400)
        .containsEntry("expected", "country=PL or owner=Ewa");
    assertThat(api.get(OVERVIEW + "?country=PL,DE").json())
        .containsEntry("status", 400)
        .containsEntry("value", "PL,DE")
        .containsEntry(
            "expected", "one of the values that most customers have, one at a time: PL, DE");
  }

  @Test
  void neverAnswersAFilterWithFiguresOfAll() {
    assertThat(api.get(OVERVIEW + "?category=Books").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "category")
        .containsEntry("expected", "another filter, since no customer has this one");
  }

  @Test
  void saysThatARunFromBeforeKeepsFiguresOfOtherElementsOnly() {
    assertThat(api.get("/v1/schemes/rfm/elements/growth?country=pl").json())
        .containsEntry("status", 404)
        .containsEntry("type", "urn:clientele:problem:not_available");
  }

  @Test
  void saysThatARunFromBeforeKeepsNone() {
    api.store.write(
        Api.LAKE,
        "serving/%s/schemes.json".formatted(SampleRun.RUN_ID),
        "{\"items\":[],\"predictions\":[]}".getBytes(StandardCharsets.UTF_8),
        "application/json");
    assertThat(api.get(OVERVIEW + "?country=FR").json())
        .containsEntry("status", 404)
        .containsEntry("type", "urn:clientele:problem:not_available");
  }
}
