package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever asks for runs at the same time, there is one at a time, and no more than are due. */
class SingleFlightIT {
  private static final int TRIGGERS = 20;
  @TempDir Path folder;

  @Test
  void twentyTriggersAtATimeMakeOneRunAndAtMostTheOneThatFollows() throws Exception {
    try (RunningProduct product =
            RunningProduct.start(folder.resolve("state"), folder.resolve("output.txt"));
        SegmentQueue queue = new SegmentQueue(product)) {
      // While the upload's own run waits for more uploads, all that is asked for waits with it.
      dropDeals(product, "january.csv");
      assertThat(trigger(product, queue, 0)).hasSize(1);
      List<Map<String, Object>> first = runs(product, queue);
      assertThat(first)
          .hasSize(2)
          .extracting("trigger")
          .containsExactlyInAnyOrder("request", "upload");

      // A run may have begun before the last of them asked, who is then served by the next one.
      int asked = trigger(product, queue, TRIGGERS).size();
      assertThat(asked).isBetween(1, 2);
      List<Map<String, Object>> all = runs(product, queue);
      assertThat(all).hasSize(first.size() + asked);
      product.stop();
    }
  }

  private static void dropDeals(RunningProduct product, String key) throws Exception {
    String deals =
        """
        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
        A1,Ann,GTX Basic,Acme,Won,2024-01-10,2024-02-13,500
        A2,Ann,GTX Pro,Bubba,Won,2024-01-20,2024-03-01,700
        """;
    product.drop(key, deals.getBytes(StandardCharsets.UTF_8));
    product.until(
        "/v1/uploads",
        answer ->
            Loaded.items(answer, "items").stream()
                .anyMatch(
                    upload ->
                        key.equals(upload.get("key")) && "done".equals(upload.get("status"))));
  }

  /**
   * Half of them ask the API, half are the schedule's; the ids of the runs that were promised.
   *
   * @param first the number of the first of these triggers, which no other had
   */
  private static Set<String> trigger(RunningProduct product, SegmentQueue queue, int first)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(TRIGGERS);
    List<Callable<String>> triggers = new ArrayList<>();
    for (int i = 0; i < TRIGGERS; i += 2) {
      int number = first + i;
      triggers.add(
          () -> {
            start.await();
            return product.askForRun();
          });
      triggers.add(
          () -> {
            start.await();
            queue.schedule(number);
            return "";
          });
    }
    Set<String> promised = new TreeSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(TRIGGERS)) {
      for (Future<String> answer : threads.invokeAll(triggers)) {
        promised.add(answer.get());
      }
    }
    promised.remove("");
    return promised;
  }

  /** All runs once nothing is left to do, newest first: each published, none beside another. */
  private static List<Map<String, Object>> runs(RunningProduct product, SegmentQueue queue)
      throws Exception {
    Map<String, Object> answer = product.until("/v1/runs", runs -> queue.isEmpty());
    List<Map<String, Object>> runs = Loaded.items(product.json("/v1/runs"), "items");
    assertThat(runs).as(answer::toString).extracting("status").containsOnly("published");
    List<Map<String, Object>> inTime =
        runs.stream().sorted(Comparator.comparing(run -> instant(run, "started_at"))).toList();
    for (int i = 1; i < inTime.size(); i++) {
      assertThat(instant(inTime.get(i), "started_at"))
          .as(inTime::toString)
          .isAfterOrEqualTo(instant(inTime.get(i - 1), "finished_at"));
    }
    return runs;
  }

  private static Instant instant(Map<String, Object> run, String field) {
    return Instant.parse(String.valueOf(run.get(field)));
  }
}
