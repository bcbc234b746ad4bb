package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripsTest {
  private final Api api = new Api();

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/schemes",
        "/v1/schemes/rfm/segments",
        "/v1/schemes/rfm/segments?limit=1",
        "/v1/schemes/rfm/segments/champions",
        "/v1/schemes/rfm/segments/champions/customers",
        "/v1/schemes/rfm/segments/champions/customers?limit=500",
        "/v1/schemes/rfm/segments/champions/customers?country=DE",
        "/v1/schemes/rfm/segments/loyal/customers",
        "/v1/schemes/rfm/segments/champions/comments",
        "/v1/schemes/rfm/segments/champions/comments?topic=price",
        "/v1/schemes/rfm/elements/overview",
        "/v1/schemes/rfm/elements/overview?country=PL"
      })
  void anAnswerAboutARunAsksTheStoresTwiceAtMost(String address) {
    SampleRun.publish(api);
    for (String run : new String[] {"current", SampleRun.RUN_ID}) {
      api.clock.advance(Duration.ofSeconds(2));
      api.calls.taken();
      Answer answer = api.get(address + (address.contains("?") ? "&run=" : "?run=") + run);
      assertThat(answer.status()).as(answer::toString).isEqualTo(200);
      assertThat(api.calls.taken()).hasSizeBetween(1, 2);
    }
  }

  @Test
  void aCustomerIsOneRangeReadOnceTheIndexOfTheRunIsKnown() {
    SampleRun.publish(api);
    api.get("/v1/customers/c1");
    assertThat(api.calls.taken()).containsExactly("current", "read", "readRange");
    api.clock.advance(Duration.ofSeconds(2));
    api.get("/v1/customers/c2");
    assertThat(api.calls.taken()).containsExactly("current", "readRange");
  }

  @Test
  void strategiesAskWhatWasDecidedAndReadWhatARunProposesOnce() {
    SampleRun.publish(api);
    api.get("/v1/schemes/rfm/elements/strategies");
    assertThat(api.calls.taken()).containsExactly("current", "read", "of");
    api.clock.advance(Duration.ofSeconds(2));
    api.get("/v1/schemes/rfm/elements/strategies");
    assertThat(api.calls.taken()).containsExactly("current", "of");
  }

  @Test
  void anElementThatWasReadIsNotReadAgain() {
    SampleRun.publish(api);
    Answer first = api.get("/v1/schemes/rfm/elements/overview?segment=champions");
    api.calls.taken();
    api.clock.advance(Duration.ofSeconds(2));
    assertThat(api.get("/v1/schemes/rfm/elements/overview?segment=champions").json())
        .isEqualTo(first.json());
    assertThat(api.calls.taken()).containsExactly("current");
  }

  @Test
  void thePointerIsReadOnceForAllRequestsOfASecond() {
    SampleRun.publish(api);
    api.get("/v1/schemes/rfm/segments");
    assertThat(api.calls.taken()).containsExactly("current", "segments");
    api.get("/v1/schemes/rfm/elements/overview");
    assertThat(api.calls.taken()).containsExactly("read");
  }
}
