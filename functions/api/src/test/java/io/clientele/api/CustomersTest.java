package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersTest {
  private static final String CHAMPIONS = "/v1/schemes/rfm/segments/champions/customers";

  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 50, 499, 500})
  void pagesTogetherAreTheWholeList(int limit) throws IOException {
    List<Map<String, Object>> customers = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get("%s?limit=%d%s".formatted(CHAMPIONS, limit, cursor));
      assertThat(page.status()).as(page::toString).isEqualTo(200);
      Object next = page.json().get("next_cursor");
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
      customers.addAll(page.items());
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    List<Map<String, Object>> all = new ArrayList<>();
    for (String line : SampleRun.customers().toList()) {
      all.add(JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS).mapFrom(line));
    }
    assertThat(customers).isEqualTo(all);
  }

  @Test
  void aPageSaysWhatItIsOf() {
    assertThat(api.get(CHAMPIONS).items()).hasSize(50);
    assertThat(api.get(CHAMPIONS).json())
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("currency", "PLN")
        .containsEntry("scheme", "rfm")
        .containsEntry("segment_id", "champions")
        .containsEntry("sort", "monetary");
  }

  @Test
  void listsOnlyCustomersThatPassEveryFilter() {
    assertThat(api.get(CHAMPIONS + "?country=pl&monetary_min=4990.5").items())
        .extracting(customer -> customer.get("customer_id"))
        .containsExactly("c0", "c3", "c6", "c9");
    assertThat(api.get(CHAMPIONS + "?country=PL,DE&monetary_min=4995&monetary_max=4998.5").items())
        .extracting(customer -> customer.get("customer_id"))
        .containsExactly("c3", "c4");
    assertThat(api.get(CHAMPIONS + "?name=ŻÓŁĆ&limit=2").items()).hasSize(2);
    assertThat(api.get(CHAMPIONS + "?name=nobody").json())
        .containsEntry("items", List.of())
        .containsEntry("next_cursor", null);
  }

  @Test
  void filteredPagesTogetherAreAllThatPass() {
    List<Object> ids = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get(CHAMPIONS + "?country=DE&limit=100" + cursor);
      page.items().forEach(customer -> ids.add(customer.get("customer_id")));
      Object next = page.json().get("next_cursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(ids)
        .isEqualTo(IntStream.iterate(1, i -> i < 1234, i -> i + 3).mapToObj(i -> "c" + i).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          channel=web                       | c0 c3 c6
          channel=WEB,shop                  | c0 c3 c6
          channel=Fair, Kraków              | c1 c4 c7
          owner=Ewa                         | c0 c4 c8
          owner=Jan,Ewa                     | c0 c1 c4
          category=toys                     | c2 c4 c7
          category=Toys,Garden&owner=Ewa    | c4 c8 c12
          channel=web&category=Books&country=PL | c6 c12 c21
          """)
  void filtersByWhatCustomersAreAndBoughtOf(String filter, String first) {
    assertThat(api.get(CHAMPIONS + "?sort=monetary&limit=3&" + filter).items())
        .extracting(customer -> customer.get("customer_id"))
        .containsExactly((Object[]) first.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel=", "owner= ", "category=,"})
  void refusesAFilterWithoutAWord(String filter) {
    assertThat(api.get(CHAMPIONS + "?" + filter).json())
        .containsEntry("status", 400)
        .containsEntry("parameter", filter.substring(0, filter.indexOf('=')));
  }

  @Test
  void refusesAFilterThatIsNoneAndAValueThatItCannotCompare() {
    assertThat(api.get(CHAMPIONS + "?county=PL").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "county")
        .hasEntrySatisfying(
            "detail",
            detail ->
                assertThat(detail.toString())
                    .contains("country, channel, owner, category, name, recency_days_min"));
    assertThat(api.get(CHAMPIONS + "?country=Poland").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "country");
    assertThat(api.get(CHAMPIONS + "?monetary_min=lots").json())
        .containsEntry("status", 400)
        .containsEntry("expected", "a number, for instance 12.5");
    Object cursor = api.get(CHAMPIONS + "?country=PL&limit=5").get("next_cursor");
    assertRefused(CHAMPIONS + "?cursor=" + cursor, "filter 'country=PL'", "filter ''");
  }

  @Test
  void aSegmentWithoutCustomersIsAnEmptyPage() {
    Answer answer = api.get("/v1/schemes/rfm/segments/loyal/customers");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.items()).isEmpty();
    assertThat(answer.json()).containsEntry("next_cursor", null);
  }

  @Test
  void refusesACursorOfAnotherRunSegmentOrSort() {
    Object cursor = api.get(CHAMPIONS + "?limit=5").get("next_cursor");
    String next = "01J1T5H0Q0ABCDEFGHJKMNPQRT";
    assertRefused(CHAMPIONS + "?sort=name&cursor=" + cursor, "sort 'monetary'", "sort 'name'");
    assertRefused(
        "/v1/schemes/rfm/segments/loyal/customers?cursor=" + cursor,
        "segment 'champions'",
        "segment 'loyal'");
    SampleRun.publish(api, next);
    assertRefused(
        CHAMPIONS + "?run=%s&cursor=%s".formatted(next, cursor),
        "run '" + SampleRun.RUN_ID + "'",
        "run '" + next + "'");
    assertThat(
            api.get(CHAMPIONS + "?run=%s&cursor=%s".formatted(SampleRun.RUN_ID, cursor)).status())
        .isEqualTo(200);
  }

  @Test
  void refusesACursorThatItNeverGave() {
    String cursor = api.get(CHAMPIONS + "?limit=5").get("next_cursor").toString();
    assertRefused(CHAMPIONS + "?cursor=" + cursor.substring(1), "none that this API gave");
    assertRefused(CHAMPIONS + "?cursor=ż", "none that this API gave");
    assertRefused(CHAMPIONS + "?cursor=", "none that this API gave");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "-1", "ten", "1.5", "", "99999999999999"})
  void refusesALimitOutOfRange(String limit) {
    Answer answer = api.get(CHAMPIONS + "?limit=" + limit);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json())
        .containsEntry("parameter", "limit")
        .containsEntry("value", limit)
        .containsEntry("expected", "a whole number from 1 to 500");
  }

  @Test
  void refusesASortThatDoesNotExist() {
    assertThat(api.get(CHAMPIONS + "?sort=shoe_size").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "sort")
        .containsEntry("expected", "one of monetary, recency_days, frequency, name, customer_id");
  }

  private void assertRefused(String address, String... words) {
    Answer answer = api.get(address);
    assertThat(answer.status()).as(address).isEqualTo(400);
    assertThat(answer.get("type")).isEqualTo("urn:clientele:problem:invalid_cursor");
    assertThat(answer.get("detail").toString()).contains(words);
  }
}
