package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElementsTest {
  private static final String GROWTH = "/v1/schemes/rfm/elements/growth";
  private static final String DOCUMENT =
      "{\"run_id\":\"r\",\"element\":\"growth\",\"months\":[%s,%s,%s],\"segments\":[%s,%s]}"
          .formatted(
              month("2024-01"),
              month("2024-02"),
              month("2024-03"),
              "{\"segment_id\":\"new\"}",
              "{\"segment_id\":\"loyal\"}");

  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
    api.store.write(
        Api.LAKE,
        "serving/%s/rfm/elements/growth.json".formatted(SampleRun.RUN_ID),
        DOCUMENT.getBytes(StandardCharsets.UTF_8),
        "application/json");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void answersAllAsItWasWritten() {
    assertThat(api.get(GROWTH).body()).isEqualTo(DOCUMENT);
  }

  @Test
  void answersOnlyTheSegmentsThatAreAskedForToTheLastDigit() {
    assertThat(api.get(GROWTH + "?segment=loyal").body())
        .isEqualTo(
            DOCUMENT
                .replace("{\"segment_id\":\"new\",\"customers\":1,\"growth_rate\":null},", "")
                .replace("{\"segment_id\":\"new\"},", ""));
    assertThat(api.get(GROWTH + "?segment=loyal,new").body()).isEqualTo(DOCUMENT);
  }

  @Test
  void answersTheMonthsFromTheFirstUntilBeforeTheLast() {
    assertThat(api.get(GROWTH + "?from=2024-02&to=2024-03").body())
        .isEqualTo(
            DOCUMENT.replace(month("2024-01") + ",", "").replace("," + month("2024-03"), ""));
  }

  @Test
  void refusesWhatItCannotSelect() {
    assertThat(api.get(GROWTH + "?segment=nobody").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "segment")
        .containsEntry("expected", "one of new, loyal, total, unassigned");
    assertThat(api.get(GROWTH + "?from=yesterday").json())
        .containsEntry("status", 400)
        .containsEntry("expected", "a month, for instance 2024-01");
    for (String to : new String[] {"2024-02", "2024-01"}) {
      assertThat(api.get(GROWTH + "?from=2024-02&to=" + to).json())
          .containsEntry("status", 400)
          .containsEntry("parameter", "to")
          .containsEntry("value", to);
    }
    assertThat(api.get(GROWTH + "?colour=red").json())
        .containsEntry("status", 400)
        .containsEntry(
            "detail",
            "There is no parameter colour here. Parameters: run, segment, from, to, country,"
                + " channel, owner and category.");
    assertThat(api.get("/v1/schemes/rfm/elements/overview?from=2024-01").json())
        .containsEntry("status", 400)
        .containsEntry("parameter", "from");
  }

  private static String month(String month) {
    return ("{\"month\":\"%s\",\"total\":{\"customers\":3,\"revenue\":12345678901234.5678},"
            + "\"segments\":[{\"segment_id\":\"new\",\"customers\":1,\"growth_rate\":null},"
            + "{\"segment_id\":\"loyal\",\"customers\":2,\"growth_rate\":0.0000001}]}")
        .formatted(month);
  }
}
