package io.clientele.segment;

import static io.clientele.segment.Bench.runId;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private static final String BAD = "Dostawa bardzo późno, jestem niezadowolona";

  private final Bench bench = new Bench();

  @Test
  void aCommentSaysWhoWroteItWhenAndWhatOf() throws Exception {
    bench.store.write(
        Lake.UPLOADS,
        "config/settings.yaml",
        "time_zone: Europe/Warsaw".getBytes(StandardCharsets.UTF_8),
        "text/yaml");
    run(
        "feedback_id = 'f1', customer_id = 'c1', answered_at = timestamp '2024-02-29 23:30:00', kind = 'nps', score = 3, text = '"
            + BAD.replace(", ", " i ")
            + "'");
    String line =
        "{\"customer_id\":\"c1\",\"customer_name\":\"Anna Żak\",\"feedback_id\":\"f1\",\"answered_at\":\"2024-02-29T23:30:00Z\",\"month\":\"2024-03\",\"kind\":\"nps\",\"score\":3.0,\"scale_max\":10.0,\"nps_group\":\"detractor\",\"sentiment\":\"negative\",\"language\":\"pl\",\"topics\":[\"delivery\"],\"text\":\""
            + BAD.replace(", ", " i ")
            + "\",\"is_cut\":false,\"source\":\"test\"}";
    assertThat(comments("total")).containsExactly(line);
    assertThat(comments("prospects")).containsExactly(line);
    assertThat(comments("champions")).isEmpty();
  }

  @Test
  void theNewestTwentyAreKept() throws Exception {
    run(
        IntStream.rangeClosed(10, 39)
            .mapToObj(
                i ->
                    "feedback_id = 'f%d', customer_id = 'c1', answered_at = timestamp '2024-02-01 10:%d:00', kind = 'comment', text = 'great coffee'"
                        .formatted(i, i))
            .toArray(String[]::new));
    assertThat(comments("total")).hasSize(20);
    assertThat(comments("total").getFirst()).contains("\"feedback_id\":\"f39\"");
    assertThat(comments("total").getLast()).contains("\"feedback_id\":\"f20\"");
  }

  @Test
  void oneThatNoErasureCouldFindIsLeftOut() throws Exception {
    run(
        "feedback_id = 'f1', customer_id = 'who@example.com', kind = 'comment', text = 'stranger'",
        "feedback_id = 'f2', order_id = 'o77', kind = 'comment', text = 'of an order'",
        "feedback_id = 'f3', kind = 'comment', text = 'great'",
        "feedback_id = 'f4', customer_id = 'c1', answered_at = timestamp '2025-01-01 00:00:00', kind = 'comment', text = 'later'");
    assertThat(comments("total"))
        .singleElement()
        .asString()
        .startsWith("{\"customer_id\":null,\"customer_name\":null,\"feedback_id\":\"f3\"");
    assertThat(comments("unassigned")).isEqualTo(comments("total"));
  }

  @Test
  void aLongOneIsCutAndStaysOnItsLine() throws Exception {
    run(
        "feedback_id = 'f1', customer_id = 'c1', kind = 'comment', text = 'great' || chr(10) || repeat('ż' || chr(13) || chr(34),1000)");
    assertThat(comments("total"))
        .singleElement()
        .asString()
        .contains("\"text\":\"great\\nż\\r\\\"", "\"is_cut\":true");
  }

  private void run(String... feedback) throws Exception {
    bench.lake.add(
        "customers.csv",
        Bench.NOW.minusSeconds(7200),
        Entity.CUSTOMERS,
        "customer_id = 'c1', name = 'Anna Żak'");
    bench.lake.add(
        "orders.csv",
        Bench.NOW.minusSeconds(3600),
        Entity.ORDERS,
        Bench.order("o1", "'c2'", "2024-03-10", "50.00"));
    bench.lake.add("survey.csv", Bench.NOW.minusSeconds(3600), Entity.FEEDBACK, feedback);
    bench.segmentation().handle(bench.upload("m1"));
  }

  private List<String> comments(String segmentId) throws Exception {
    return bench.lines("serving/%s/rfm/comments/%s.ndjson".formatted(runId(1), segmentId));
  }
}
