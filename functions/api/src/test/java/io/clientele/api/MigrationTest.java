package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationTest {
  private static final String FIRST = "01J1T5H0Q0ABCDEFGHJKMNPQR1";
  private static final String SECOND = "01J1T5H0Q0ABCDEFGHJKMNPQR2";
  private static final String THIRD = "01J1T5H0Q0ABCDEFGHJKMNPQR3";

  private static final String ERASED = "~".repeat(16);

  private final Api api = new Api();

  @BeforeEach
  void threeRuns() {
    String before = "";
    for (String run : List.of(FIRST, SECOND, THIRD)) {
      SampleRun.publish(api, run);
      write(
          run,
          "migration.json",
          "{\"run_id\":\"%s\",\"scheme\":\"rfm\",\"from_run\":\"%s\",\"to_run\":\"%s\",\"from\":[],\"to\":[],\"cells\":[]}"
              .formatted(run, before, run));
      before = run;
    }
    write(
        FIRST,
        "members.txt",
        """
        0000000000000001 champions
        1000000000000000 loyal
        2000000000000000 loyal
        a000000000000000 new
        """);
    write(
        THIRD,
        "members.txt",
        """
        1000000000000000 loyal
        2000000000000000 champions
        3000000000000000 new
        a000000000000000 new
        f000000000000000 new
        """);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theRunsOwnMatrixIsAnsweredAsItWasKept() {
    assertThat(api.get("/v1/schemes/rfm/migration").json()).containsEntry("from_run", SECOND);
    assertThat(get(SECOND, THIRD).json()).containsEntry("from_run", SECOND);
  }

  @Test
  void anyTwoRunsHaveOneWhoseRowsAndColumnsSumToTheirSizes() {
    Map<String, Object> matrix = get(FIRST, THIRD).json();
    assertThat(matrix)
        .containsEntry("run_id", THIRD)
        .containsEntry("from_run", FIRST)
        .containsEntry("to_run", THIRD)
        .containsEntry("as_of", "2024-07-01T00:00:00Z");
    assertThat(String.valueOf(matrix.get("cells")))
        .isEqualTo(
            "["
                + String.join(
                    ", ",
                    cell("new", "new", "segment", "new", 2),
                    cell("segment", "champions", "lost", "lost", 1),
                    cell("segment", "loyal", "segment", "champions", 1),
                    cell("segment", "loyal", "segment", "loyal", 1),
                    cell("segment", "new", "segment", "new", 1))
                + "]");
    assertThat(String.valueOf(matrix.get("from")))
        .contains("segment_id=loyal, customers=2", "segment_id=champions, customers=1");
    assertThat(String.valueOf(matrix.get("to")))
        .contains("{state=segment, segment_id=new, customers=3}");
  }

  @Test
  void whoWasErasedIsInTheSumsOfEachRunThatHadThem() {
    write(FIRST, "members.txt", "a000000000000000 new\n%1$s loyal\n%1$s new\n".formatted(ERASED));
    write(
        THIRD,
        "members.txt",
        "a000000000000000 loyal\nf000000000000000 new\n%s new\n".formatted(ERASED));

    assertThat(String.valueOf(get(FIRST, THIRD).json().get("cells")))
        .isEqualTo(
            "["
                + String.join(
                    ", ",
                    cell("erased", "erased", "segment", "new", 1),
                    cell("new", "new", "segment", "new", 1),
                    cell("segment", "loyal", "erased", "erased", 1),
                    cell("segment", "new", "erased", "erased", 1),
                    cell("segment", "new", "segment", "loyal", 1))
                + "]");
  }

  @Test
  void whoWasErasedSinceTheLaterRunStandsBesideWhoIsNew() {
    write(FIRST, "members.txt", "a000000000000000 new\n");
    write(THIRD, "members.txt", "f000000000000000 new\n%s new\n".formatted(ERASED));

    assertThat(String.valueOf(get(FIRST, THIRD).json().get("cells")))
        .contains(cell("erased", "erased", "segment", "new", 1))
        .contains(cell("segment", "new", "lost", "lost", 1));
    assertThat(String.valueOf(get(THIRD, FIRST).json().get("cells")))
        .contains(cell("segment", "new", "erased", "erased", 1));
  }

  @Test
  void backwardsWhoCameIsLost() {
    assertThat(String.valueOf(get(THIRD, FIRST).json().get("cells")))
        .contains(
            cell("segment", "new", "lost", "lost", 2),
            cell("new", "new", "segment", "champions", 1));
  }

  @Test
  void aRunThatKeptNoListAndOneThatThereIsNotAreNotFound() {
    Answer kept = get(SECOND, FIRST);
    assertThat(kept.status()).isEqualTo(404);
    assertThat(kept.body()).contains(SECOND, "Leave from_run out");
    assertThat(get("01J1T5H0Q0ABCDEFGHJKMNPQR9", THIRD).status()).isEqualTo(404);
  }

  private Answer get(String from, String to) {
    return api.get("/v1/schemes/rfm/migration?from_run=%s&to_run=%s".formatted(from, to));
  }

  private static String cell(
      String fromState, String fromSegment, String toState, String toSegment, int customers) {
    return "{from_state=%s, from_segment_id=%s, to_state=%s, to_segment_id=%s, customers=%d}"
        .formatted(fromState, fromSegment, toState, toSegment, customers);
  }

  private void write(String run, String name, String text) {
    api.store.write(
        Api.LAKE,
        "serving/%s/rfm/%s".formatted(run, name),
        text.getBytes(StandardCharsets.UTF_8),
        "text/plain");
  }
}
