package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.generator.GenerateCommand;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard before the real product, and the answers that its own tests stand on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {
  private static final String OVERVIEW = "/v1/schemes/rfm/elements/overview";
  private static final String UPLOADS = "/v1/uploads?limit=10";
  private static final Path RECORDED = Repository.root().resolve("dashboard/tests/recorded");

  /** Elements whose page has no table of all segments with all metrics. */
  private static final Set<String> WITHOUT_TABLE = Set.of("growth", "comparison", "strategies");

  private RunningProduct product;
  private @Nullable OpenPage page;
  private String runId;

  @BeforeAll
  void dropACompanyWhileThePageIsOpen(@TempDir Path folder) throws Exception {
    product = RunningProduct.start(folder.resolve("state"), folder.resolve("output.txt"));
    if (Files.isExecutable(OpenPage.chromium())) {
      page = OpenPage.at(product.endpoint("dashboard"), folder.resolve("errors.txt"));
    }
    Path company = folder.resolve("company");
    new picocli.CommandLine(new GenerateCommand())
        .execute("--customers", "300", "--seed", "11", "--out", company.toString());
    int files = drop(company);
    product.until(
        "/v1/uploads?limit=100",
        answer ->
            Loaded.items(answer, "items").size() == files
                && Loaded.items(answer, "items").stream()
                    .allMatch(upload -> upload.get("settled_by") != null));
    // The API reads the pointer once a second, and the open page may have had it read just before.
    Map<String, Object> health =
        product.until("/v1/health", answer -> answer.get("run_id") != null);
    runId = Objects.requireNonNull(health.get("run_id")).toString();
  }

  @AfterAll
  void stop() throws Exception {
    try (RunningProduct running = product) {
      if (page != null) {
        page.close();
      }
      running.stop();
    }
  }

  @Test
  void showsTheApisFiguresOfFilesThatWereDroppedWhileItWasOpen() throws Exception {
    assumeTrue(page != null, () -> "skipped: no Chromium at " + OpenPage.chromium());
    Map<String, Object> written = Objects.requireNonNull(page).written(runId);

    assertThat(written).containsEntry("loaded", "once").containsEntry("complaints", List.of());
    assertThat(figures(written)).isEqualTo(figuresOfTheApi());
    assertThat(files(written)).isEqualTo(filesOfTheApi());
  }

  @Test
  void showsTheApisFiguresOnThePageOfEachElement() throws Exception {
    assumeTrue(page != null, () -> "skipped: no Chromium at " + OpenPage.chromium());
    Map<String, Object> walked = Objects.requireNonNull(page).walked();
    List<Map<String, Object>> metrics =
        Loaded.items(product.json("/v1/metrics?limit=500"), "items");

    assertThat(walked).containsEntry("complaints", List.of());
    Map<String, Object> pages = Loaded.object(walked, "pages");
    assertThat(pages).hasSize(15);
    for (String element : pages.keySet()) {
      Map<String, Object> shown = Loaded.object(pages, element);
      assertThat(shown).as(element).containsEntry("warnings", List.of());
      if (!WITHOUT_TABLE.contains(element)) {
        Map<String, Object> answer = product.json("/v1/schemes/rfm/elements/" + element);
        String currency = Objects.requireNonNull(answer.get("currency")).toString();
        assertThat(
                new ElementFigures(element, OpenPage.rows(shown, "segments"), metrics, currency)
                    .areThoseOf(answer))
            .as(element)
            .isPositive();
      }
    }
  }

  @Test
  void itsRecordedAnswersHaveTheShapeOfTheProducts() throws Exception {
    Map<String, Object> paths = JSON.std.mapFrom(RECORDED.resolve("paths.json").toFile());
    for (Map.Entry<String, Object> path : paths.entrySet()) {
      Map<String, Object> recorded =
          JSON.std.mapFrom(RECORDED.resolve(path.getKey() + ".json").toFile());
      Map<String, Object> answered = product.json(path.getValue().toString());
      assertThat(Shape.asFarAsKnown(recorded, answered))
          .as("%s; dashboard/scripts/record.mjs records anew", path.getValue())
          .containsExactlyInAnyOrderEntriesOf(Shape.asFarAsKnown(answered, recorded));
    }
  }

  /** Puts the exports where a team would, settings first; how many there are. */
  private int drop(Path company) throws IOException {
    try (Stream<Path> found = Files.walk(company)) {
      List<String> keys =
          found
              .filter(Files::isRegularFile)
              .map(file -> company.relativize(file).toString())
              .filter(key -> !key.startsWith("."))
              .sorted()
              .toList();
      List<String> ordered = new ArrayList<>(keys);
      ordered.sort((a, b) -> Boolean.compare(isUpload(a), isUpload(b)));
      for (String key : ordered) {
        product.drop(key, Files.readAllBytes(company.resolve(key)));
      }
      return (int) keys.stream().filter(DashboardIT::isUpload).count();
    }
  }

  private static boolean isUpload(String key) {
    return !key.startsWith("config/");
  }

  /** Name, customers, share of customers, revenue and purchases of each segment. */
  private static List<List<String>> figures(Map<String, Object> written) {
    List<List<String>> rows = OpenPage.rows(written, "segments");
    List<String> head = rows.getFirst();
    List<Integer> columns =
        Stream.of("Segment", "Customers", "Share of customers", "Revenue, PLN", "Purchases")
            .map(head::indexOf)
            .toList();
    return rows.subList(1, rows.size() - 2).stream()
        .map(row -> columns.stream().map(row::get).toList())
        .toList();
  }

  private List<List<String>> figuresOfTheApi() throws Exception {
    return Loaded.items(product.json(OVERVIEW), "segments").stream()
        .map(
            segment ->
                List.of(
                    Objects.requireNonNull(segment.get("name")).toString(),
                    grouped(segment, "customers"),
                    percent(segment, "customer_share"),
                    grouped(segment, "revenue"),
                    grouped(segment, "orders")))
        .toList();
  }

  private static List<List<String>> files(Map<String, Object> written) {
    List<List<String>> rows = OpenPage.rows(written, "uploads");
    return rows.subList(1, rows.size()).stream()
        .map(row -> Stream.of(0, 2, 3, 4, 5).map(row::get).toList())
        .toList();
  }

  private List<List<String>> filesOfTheApi() throws Exception {
    return Loaded.items(product.json(UPLOADS), "items").stream()
        .map(
            upload ->
                List.of(
                    Objects.requireNonNull(upload.get("key")).toString(),
                    grouped(upload, "rows_read"),
                    grouped(upload, "rows_accepted"),
                    grouped(upload, "rows_duplicate"),
                    grouped(upload, "rows_quarantined")))
        .toList();
  }

  private static String grouped(Map<String, Object> values, String name) {
    return "%,d"
        .formatted(Loaded.decimal(values, name).setScale(0, RoundingMode.HALF_UP).toBigInteger());
  }

  private static String percent(Map<String, Object> values, String name) {
    return String.format(Locale.ROOT, "%.1f%%", Loaded.decimal(values, name).movePointRight(2));
  }
}
