package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentsTest {
  private static final String CHAMPIONS = "/v1/schemes/rfm/segments/champions/comments";

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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topic=Delivery                     | f1 f2
          sentiment=negative                 | f1
          nps_group=promoter                 | f2
          topic=delivery&sentiment=positive  | f2
          topic=other                        | f3
          limit=500                          | f1 f2 f3
          from=2024-06                       | f1
          to=2024-06                         | f2
          from=2024-05&to=2024-07            | f1 f2
          from=2024-05&sentiment=positive    | f2
          """)
  void listsThoseThatAreAskedFor(String filter, String ids) {
    assertThat(api.get(CHAMPIONS + "?" + filter).items())
        .extracting(comment -> comment.get("feedback_id"))
        .containsExactly((Object[]) ids.split(" "));
  }

  @Test
  void aPageSaysWhatItIsOfAndWhereItGoesOn() {
    Answer first = api.get(CHAMPIONS + "?limit=2");
    assertThat(first.json())
        .containsEntry("run_id", SampleRun.RUN_ID)
        .containsEntry("as_of", "2024-07-01T00:00:00Z")
        .containsEntry("scheme", "rfm")
        .containsEntry("segment_id", "champions");
    String cursor = "&cursor=" + first.json().get("next_cursor");
    assertThat(api.get(CHAMPIONS + "?limit=2" + cursor).items())
        .extracting(comment -> comment.get("feedback_id"))
        .containsExactly("f3");
    assertThat(api.get(CHAMPIONS + "?sentiment=negative" + cursor).status()).isEqualTo(400);
    assertThat(api.get(CHAMPIONS + "?from=2024-01" + cursor).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "sentiment=angry, sentiment, angry",
    "nps_group=fan, nps_group, fan",
    "topic=, topic, ''",
    "from=2024, from, 2024",
    "from=2024-06&to=2024-06, to, 2024-06",
    "mood=bad, mood, bad"
  })
  void refusesWhatNoCommentCanBe(String query, String parameter, String value) {
    assertThat(api.get(CHAMPIONS + "?" + query).json())
        .containsEntry("status", 400)
        .containsEntry("parameter", parameter)
        .containsEntry("value", value);
  }

  @Test
  void aSegmentWithoutCommentsHasNoneAndAnUnknownOneIsNotFound() {
    assertThat(api.get("/v1/schemes/rfm/segments/loyal/comments").items()).isEmpty();
    Answer unknown = api.get("/v1/schemes/rfm/segments/nobody/comments");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.json().get("detail"))
        .asString()
        .contains("There are no comments of 'nobody'", "from before runs kept comments");
  }
}
