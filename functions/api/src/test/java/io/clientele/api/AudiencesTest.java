package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import io.clientele.domain.run.SegmentSummary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencesTest {
  private static final String AUDIENCES = "/v1/audiences";
  private static final String LOYAL =
      "{\"campaign_id\":\"spring\",\"segments\":{\"rfm\":[\"loyal\"]},\"holdout_share\":0}";

  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
    api.as("[analyst]");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void onlyWhoAgreedAndCanBeReachedIsExported() {
    Answer made = api.post(AUDIENCES, LOYAL);
    assertThat(made.status()).as(made::toString).isEqualTo(201);
    assertThat(made.json())
        .containsEntry("status", "ready")
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("campaign_id", "spring")
        .containsEntry("created_by", "unknown")
        .containsEntry("created_at", "2024-07-01T12:00:00Z")
        .containsEntry("expires_at", "2024-07-04T12:00:00Z")
        .containsEntry("links_expire_at", "2024-07-01T12:15:00Z")
        .containsEntry(
            "customers",
            Map.of(
                "selected",
                6,
                "without_consent",
                1,
                "without_contact",
                1,
                "holdout",
                0,
                "exported",
                4));
    assertThat(contacts(made))
        .isEqualTo(
            """
            customer_id,name,email,phone,campaign_id,run_id
            c1,Anna Żak,anna@example.com,+48600100200,spring,01J1T5H0Q0ABCDEFGHJKMNPQRS
            c2,"Jan, ""the"" loyal",,600 100 201,spring,01J1T5H0Q0ABCDEFGHJKMNPQRS
            c3,'=cmd|'/c calc'!A0,'@c3.example.com,,spring,01J1T5H0Q0ABCDEFGHJKMNPQRS
            c6,,six@example.com,,spring,01J1T5H0Q0ABCDEFGHJKMNPQRS
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theHoldoutIsAmongTheMembersButNotAmongTheContacts() {
    Answer made = api.post(AUDIENCES, LOYAL.replace(":0}", ":0.4}"));
    assertThat(made.json())
        .containsEntry(
            "customers",
            Map.of(
                "selected",
                6,
                "without_consent",
                1,
                "without_contact",
                1,
                "holdout",
                2,
                "exported",
                2));
    assertThat(members(made))
        .isEqualTo(
            """
            campaign_id,customer_id,status,is_holdout,run_id
            spring,c1,held_out,true,01J1T5H0Q0ABCDEFGHJKMNPQRS
            spring,c2,held_out,true,01J1T5H0Q0ABCDEFGHJKMNPQRS
            spring,c3,exported,false,01J1T5H0Q0ABCDEFGHJKMNPQRS
            spring,c6,exported,false,01J1T5H0Q0ABCDEFGHJKMNPQRS
            """
                .replace("\n", "\r\n"));
    assertThat(contacts(made)).contains("\nc3,", "\nc6,").doesNotContain("\nc1,", "\nc2,");
  }

  @Test
  void ofSeveralSchemesACustomerHasToBeInOneSegmentOfEach() {
    List<SegmentSummary> rows = new ArrayList<>(SampleRun.segments());
    rows.add(new SegmentSummary("value", 1, "tier_1", "Tier 1", "Poziom 1", null, null, Map.of()));
    api.runs.saveSegments(SampleRun.RUN_ID, rows);
    Answer made =
        api.post(
            AUDIENCES,
            "{\"campaign_id\":\"spring\",\"segments\":{\"value\":[\"tier_1\"],\"rfm\":[\"loyal\",\"champions\",\"loyal\"]},\"holdout_share\":0}");
    assertThat(made.json())
        .containsEntry(
            "segments", Map.of("rfm", List.of("champions", "loyal"), "value", List.of("tier_1")));
    assertThat(contacts(made)).contains("\nc1,", "\nc3,", "\nc7,").doesNotContain("\nc2,", "\nc6,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"country":["pl"]}                       | c1 c2
          {"country":["DE","PL"],"owner":["ewa"]}  | c1 c3
          {"category":["Toys","Garden"]}           | c1 c3
          {"channel":["fair"]}                     | c3
          """)
  void filtersNarrowIt(String filters, String exported) {
    Answer made =
        api.post(AUDIENCES, LOYAL.replace("\"holdout", "\"filters\":" + filters + ",\"holdout"));
    assertThat(made.status()).as(made::toString).isEqualTo(201);
    assertThat(contacts(made).lines().skip(1).map(line -> line.split(",", -1)[0]))
        .containsExactly(exported.split(" ", -1));
  }

  @Test
  void theSameRequestIsTheSameAudience() {
    Answer first = api.post(AUDIENCES, LOYAL);
    api.clock.advance(Duration.ofHours(1));
    Answer second =
        api.post(
            AUDIENCES,
            "{\"holdout_share\":0.000,\"segments\":{\"rfm\":[\"loyal\"]},\"campaign_id\":\" spring \"}");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json())
        .containsEntry("audience_id", first.get("audience_id"))
        .containsEntry("created_at", "2024-07-01T12:00:00Z")
        .containsEntry("links_expire_at", "2024-07-01T13:15:00Z");
    assertThat(api.post(AUDIENCES, LOYAL.replace("spring", "autumn")).get("audience_id"))
        .isNotEqualTo(first.get("audience_id"));
  }

  @Test
  void theSameRequestOfTheNextRunIsAnotherAudience() {
    Object first = api.post(AUDIENCES, LOYAL).get("audience_id");
    SampleRun.publish(api, "01J1T5H0Q0ABCDEFGHJKMNPQRT");
    api.clock.advance(Duration.ofSeconds(2));
    Answer second = api.post(AUDIENCES, LOYAL);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.get("audience_id")).isNotEqualTo(first);
  }

  @Test
  void anAudienceCanBeReadAgainUntilItExpires() {
    Answer made = api.post(AUDIENCES, LOYAL);
    String address = AUDIENCES + "/" + made.get("audience_id");
    assertThat(api.get(address).json()).isEqualTo(made.json());
    assertThat(api.get(address).header("cache-control")).isEqualTo("no-store");
    api.clock.advance(Api.AUDIENCES_KEPT);
    assertThat(api.get(address).json())
        .containsEntry("status", "expired")
        .containsEntry("contacts_url", null)
        .containsEntry("members_url", null);
    assertThat(api.post(AUDIENCES, LOYAL).json())
        .containsEntry("status", "ready")
        .containsEntry("audience_id", made.get("audience_id"))
        .containsEntry("created_at", "2024-07-04T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[\"nobody\"]}}",
        "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[\"total\"]}}",
        "{\"campaign_id\":\"a\",\"segments\":{\"rfm\":[null]}}",
        "{\"campaign_id\":\"a\",\"segments\":{\"astrology\":[\"loyal\"]}}"
      })
  void whatTheRunDoesNotKnowIsNotFound(String body) {
    Answer answer = api.post(AUDIENCES, body);
    assertThat(answer.status()).as(answer::toString).isEqualTo(404);
    assertThat(answer.json())
        .containsEntry("type", "urn:clientele:problem:not_found")
        .hasEntrySatisfying("detail", detail -> assertThat("" + detail).contains("here is no s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"segments":{"rfm":["loyal"]}}                                          | campaign_id
          {"campaign_id":" ","segments":{"rfm":["loyal"]}}                        | campaign_id
          {"campaign_id":"a\\nb","segments":{"rfm":["loyal"]}}                    | campaign_id
          {"campaign_id":"a"}                                                     | segments
          {"campaign_id":"a","segments":{}}                                       | segments
          {"campaign_id":"a","segments":{"rfm":[]}}                               | segments
          {"campaign_id":"a","segments":{"rfm":["loyal"]},"filters":{"city":["Kielce"]}} | filters
          {"campaign_id":"a","segments":{"rfm":["loyal"]},"filters":{"owner":[""]}} | filters
          {"campaign_id":"a","segments":{"rfm":["loyal"]},"filters":{"country":["Poland"]}} | filters
          {"campaign_id":"a","segments":{"rfm":["loyal"]},"holdout_share":0.6}    | holdout_share
          {"campaign_id":"a","segments":{"rfm":["loyal"]},"holdout_share":-0.1}   | holdout_share
          {"campaign_id":"a","segments":{"rfm":["loyal"]},"holdout_share":1e-9}   | holdout_share
          """)
  void aBodyThatCannotBeUsedIsRefusedByField(String body, String field) {
    assertThat(api.post(AUDIENCES, body).json())
        .containsEntry("status", 400)
        .containsEntry("type", "urn:clientele:problem:invalid_body")
        .containsEntry("parameter", field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"campaign\":\"a\"}", "{\"segments\":[\"loyal\"]}"})
  void aBodyOfAnotherFormIsRefused(String body) {
    assertThat(api.post(AUDIENCES, body).status()).isEqualTo(400);
  }

  @Test
  void anAudienceThatNobodyMadeIsNotFound() {
    assertThat(api.get(AUDIENCES + "/" + "0".repeat(32)).status()).isEqualTo(404);
    assertThat(api.get(AUDIENCES + "/" + "x".repeat(300)).status()).isEqualTo(404);
  }

  @Test
  void aViewerMayNeitherMakeNorReadOne() {
    String address = AUDIENCES + "/" + api.post(AUDIENCES, LOYAL).get("audience_id");
    api.as("[viewer]");
    assertThat(api.post(AUDIENCES, LOYAL).status()).isEqualTo(403);
    assertThat(api.get(address).status()).isEqualTo(403);
    assertThat(api.get(address.replace("audiences", "%61udiences")).status()).isIn(403, 404);
    assertThat(api.send("HEAD", address, Map.of(), null).status()).isEqualTo(403);
    api.as("[admin]");
    assertThat(api.get(address).status()).isEqualTo(200);
  }

  @Test
  void aRunWithoutContactsSaysWhatToDo() {
    SampleRun.publish(api, "01J1T5H0Q0ABCDEFGHJKMNPQRT");
    api.clock.advance(Duration.ofSeconds(2));
    api.store.remove(Api.LAKE, "contacts/01J1T5H0Q0ABCDEFGHJKMNPQRT.ndjson");
    Answer answer = api.post(AUDIENCES, LOYAL);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json())
        .containsEntry("type", "urn:clientele:problem:not_available")
        .hasEntrySatisfying("detail", detail -> assertThat("" + detail).contains("POST /v1/runs"));
  }

  private String contacts(Answer audience) {
    return file(audience, "contacts");
  }

  private String members(Answer audience) {
    return file(audience, "members");
  }

  /** What the link leads to. */
  private String file(Answer audience, String name) {
    String key = "audiences/%s/%s.csv".formatted(audience.get("audience_id"), name);
    assertThat(text(audience.get(name + "_url")))
        .isEqualTo("https://lake.example/?get=%s&valid=PT15M".formatted(key.replace("/", "%2F")));
    return new String(api.store.read(Api.LAKE, key).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
