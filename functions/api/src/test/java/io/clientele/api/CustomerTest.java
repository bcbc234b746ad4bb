package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
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
  void showsTheProfileTheMeasuresTheMembershipsAndTheSources() {
    Answer answer = api.get("/v1/customers/c1");
    assertThat(answer.json().keySet())
        .containsExactly(
            "run_id",
            "as_of",
            "currency",
            "customer_id",
            "profile",
            "measures",
            "memberships",
            "explanation",
            "sources");
    assertThat(answer.body()).contains("\"name\":\"Anna Żak\"", "\"monetary\":1234.5000");
    assertThat(explanation("c1").keySet())
        .containsExactly("behaviour", "rfm", "rules", "value", "prediction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1001", "a?b=c", "50%", "50% off", "zażółć 😀", "a+b", "%zz?%zz#%"})
  void findsACustomerWhoseIdHasAnyCharacters(String customerId) {
    SampleRun.replaceFirstCustomer(api, customerId);
    Answer answer = api.send("GET", "/v1/customers/" + customerId, Map.of(), Map.of(), null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).containsEntry("customer_id", customerId);
  }

  @Test
  void namesTheIdOfNoCustomerAsItWasAskedFor() {
    Answer answer = api.send("GET", "/v1/customers/50% off?", Map.of(), Map.of(), null);
    assertThat(answer.json()).containsEntry("status", 404);
    assertThat(answer.get("detail").toString()).contains("'50% off?'");
  }

  @Test
  void explainsTheScoresAndWhatWouldMoveTheCustomer() {
    Map<String, Object> rfm = scheme("c1", "rfm");
    assertThat(rfm)
        .containsEntry("segment_id", "loyal")
        .containsEntry(
            "text",
            "days since the last purchase: 12 (score 4 of 5); days with a purchase: 9 (score 5 of"
                + " 5); net revenue: 1234.5 (score 5 of 5)")
        .containsEntry(
            "text_pl",
            "dni od ostatniego zakupu: 12 (ocena 4 z 5); dni z zakupem: 9 (ocena 5 z 5);"
                + " przychód netto: 1234,5 (ocena 5 z 5)");
    assertThat(String.valueOf(rfm.get("values"))).contains("low=11.0000, high=30.0000");
    assertThat(String.valueOf(rfm.get("nearest")))
        .contains(
            "segment_id=champions",
            "text=Champions with days since the last purchase at most 10",
            "text_pl=Najlepsi, gdy dni od ostatniego zakupu: najwyżej 10");
  }

  @Test
  void explainsTheTierByItsBounds() {
    assertThat(scheme("c1", "value"))
        .containsEntry("basis", "predicted")
        .containsEntry("text", "predicted value: 800; tier 2 is from 300 to 999.5")
        .containsEntry("text_pl", "przewidywana wartość: 800; poziom 2: od 300 do 999,5")
        .hasEntrySatisfying(
            "nearest", nearest -> assertThat("" + nearest).contains("tier 1 from 1000"));
  }

  @Test
  void explainsBehaviourByWhatIsFarFromTypical() {
    assertThat(scheme("c1", "behaviour"))
        .containsEntry("text", "purchase days: 9, typically 3")
        .containsEntry("text_pl", "dni z zakupem: 9, typowo 3")
        .hasEntrySatisfying("nearest", nearest -> assertThat("" + nearest).contains("s2", "0.3"));
  }

  @Test
  void explainsARuleByTheConditionsAndTheValuesThatMetThem() {
    Map<String, Object> rules = scheme("c1", "rules");
    assertThat(rules).containsEntry("text", "met: country = pl; monetary >= 200");
    assertThat(String.valueOf(rules.get("conditions_met")))
        .contains("values={monetary=1234.5000, country=PL}");
  }

  @Test
  void explainsThePredictionByWhatItIsMadeOf() {
    assertThat(scheme("c1", "prediction"))
        .containsEntry("repeats", 8)
        .containsEntry("active_days", 300)
        .containsEntry("age_days", 312)
        .hasEntrySatisfying("models", models -> assertThat("" + models).contains("mbg_nbd"));
  }

  @Test
  void whoNeverBoughtIsToldSo() {
    Map<String, Object> explanation = explanation("c2");
    for (String scheme : List.of("rfm", "value", "behaviour")) {
      assertThat(scheme("c2", scheme)).as(scheme).containsEntry("text", "never bought");
    }
    assertThat(scheme("c2", "rules")).containsEntry("text", "meets the conditions of no segment");
    assertThat(explanation).containsEntry("prediction", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "c0", "c11", "c3", "zzz", "ż"})
  void aCustomerThatTheRunDoesNotKnowIsNotFound(String customer) {
    Answer answer = api.get("/v1/customers/" + customer);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.get("type")).isEqualTo("urn:clientele:problem:not_found");
  }

  private Map<String, Object> scheme(String customer, String scheme) {
    return map(explanation(customer).get(scheme));
  }

  private Map<String, Object> explanation(String customer) {
    return map(api.get("/v1/customers/" + customer).get("explanation"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
