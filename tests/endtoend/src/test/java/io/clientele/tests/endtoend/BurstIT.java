package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A burst of small files in any order leaves the running product with the tables of one file. */
class BurstIT {
  private static final DailyFiles DAILY = new DailyFiles(300);
  private static final int MOST_RUNS = 5;

  /** Where a row came from differs, and nothing else. */
  private static final Set<String> PLACE = Set.of("upload_id", "line", "ingested_at");

  private static final List<String> TABLES =
      List.of("customers", "orders", "order_lines", "rfm", "memberships", "segments");

  /** Behavioural segments keep the model of an earlier run, so they tell of the way there. */
  private static final Set<String> OF_SCHEMES = Set.of("memberships", "segments");

  @TempDir Path folder;

  @Test
  void threeHundredDailyFilesGiveTheTablesOfOneFileInAFewRuns(TestReporter reporter)
      throws Exception {
    Map<String, List<List<String>>> one;
    try (RunningProduct product =
        RunningProduct.start(folder.resolve("one"), folder.resolve("one.txt"))) {
      product.drop("orders.csv", DAILY.asOne());
      one = tables(product, settled(product, 1));
      product.stop();
    }
    try (RunningProduct product =
        RunningProduct.start(folder.resolve("burst"), folder.resolve("burst.txt"))) {
      Map<String, byte[]> files = DAILY.files();
      Instant start = Instant.now();
      List<String> keys = new ArrayList<>(files.keySet());
      Collections.shuffle(keys, new Random(300));
      for (String key : keys) {
        product.drop(key, Objects.requireNonNull(files.get(key)));
      }
      reporter.publishEntry("dropped after seconds", String.valueOf(seconds(start)));
      String run = settled(product, files.size());
      reporter.publishEntry("settled after seconds", String.valueOf(seconds(start)));

      List<Map<String, Object>> runs = Loaded.items(product.json("/v1/runs"), "items");
      reporter.publishEntry("runs", String.valueOf(runs.size()));
      assertThat(runs).hasSizeBetween(1, MOST_RUNS);
      assertThat(runs).allSatisfy(each -> assertThat(each).containsEntry("status", "published"));
      List<Map<String, Object>> uploads =
          Loaded.items(product.json("/v1/uploads?limit=500"), "items");
      assertThat(sum(uploads, "rows_read")).isEqualTo(DAILY.linesInFiles());
      assertThat(sum(uploads, "rows_quarantined")).isZero();
      assertThat(sum(uploads, "rows_accepted")).isEqualTo(DAILY.lines());
      Map<String, List<List<String>>> burst = tables(product, run);
      one.forEach((table, rows) -> assertThat(burst.get(table)).as(table).isEqualTo(rows));
      product.stop();
    }
  }

  /** Waits for the run that has settled so many uploads; its id. */
  private static String settled(RunningProduct product, int uploads) throws Exception {
    Map<String, Object> answer =
        product.until(
            "/v1/uploads?limit=500",
            Duration.ofMinutes(5),
            page -> {
              List<Map<String, Object>> items = Loaded.items(page, "items");
              return items.size() == uploads
                  && items.stream().allMatch(item -> item.get("settled_by") != null);
            });
    assertThat(Loaded.items(answer, "items"))
        .allSatisfy(upload -> assertThat(upload).containsEntry("status", "done"));
    Map<String, Object> newest = Loaded.items(product.json("/v1/runs?limit=1"), "items").getFirst();
    return String.valueOf(newest.get("run_id"));
  }

  private static Map<String, List<List<String>>> tables(RunningProduct product, String run)
      throws Exception {
    Query query = new Query(product);
    Map<String, List<List<String>>> tables = new TreeMap<>();
    for (String table : TABLES) {
      String schemes = OF_SCHEMES.contains(table) ? " and scheme in ('rfm', 'value')" : "";
      List<List<String>> rows =
          query.rows("select * from %s where run_id = '%s'%s".formatted(table, run, schemes));
      int[] kept =
          IntStream.range(0, rows.getFirst().size())
              .filter(i -> !PLACE.contains(rows.getFirst().get(i)))
              .filter(i -> !rows.getFirst().get(i).equals("run_id"))
              .toArray();
      assertThat(rows).as(table).hasSizeGreaterThan(1);
      tables.put(
          table,
          rows.stream()
              .map(row -> IntStream.of(kept).mapToObj(row::get).toList())
              .sorted(Comparator.comparing(List::toString))
              .toList());
    }
    return tables;
  }

  private static long seconds(Instant since) {
    return Duration.between(since, Instant.now()).toSeconds();
  }

  private static long sum(List<Map<String, Object>> uploads, String column) {
    return uploads.stream().mapToLong(upload -> Loaded.whole(upload, column)).sum();
  }
}
