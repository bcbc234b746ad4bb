package io.clientele.tests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Two hundred values that are code to something, each as a cell, a header, the name of a file, that
 * of a folder in an archive and that of a segment: they come out as the text that they are, or not
 * at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
  private static final String UPLOADS = "/v1/uploads?limit=500";
  private static final Pattern MARKUP = Pattern.compile("<script>|onerror|data-hostile");

  private final Set<String> keys = new TreeSet<>();
  private List<String> values;
  private RunningProduct product;
  private Path folder;

  @BeforeAll
  void dropThem(@TempDir Path folder) throws Exception {
    this.folder = folder;
    values = HostileValues.all();
    Files.deleteIfExists(HostileValues.TRACE);
    product = RunningProduct.start(folder.resolve("state"), folder.resolve("output.txt"));
    for (int i = 0; i < values.size(); i++) {
      String id = "s%03d".formatted(i);
      product.drop(
          "config/segments/%s.yaml".formatted(id), HostileFiles.segment(id, values.get(i)));
    }
    // A file with zeros is taken for no text, so that one is apart.
    HostileFiles text = new HostileFiles(values.stream().filter(value -> !hasZero(value)).toList());
    drop("people.csv", text.people());
    drop("orders.csv", text.orders());
    drop("wide.csv", text.ordersUnderThemAll());
    drop("headers.txt", text.header(2));
    drop(
        "zeros.csv",
        new HostileFiles(values.stream().filter(HostileInputIT::hasZero).toList()).people());
    drop("names.zip", new HostileFiles(values).archive());
    for (String name : values) {
      drop(name, "colour,shape\nred,round\n".getBytes(UTF_8));
    }
    product.until(UPLOADS, Duration.ofMinutes(5), answer -> finished(answer).containsAll(keys));
    String run = product.askForRun();
    product.until("/v1/runs/" + run, answer -> "published".equals(answer.get("status")));
    product.until("/v1/health", answer -> run.equals(answer.get("run_id")));
  }

  @AfterAll
  void stop() throws Exception {
    try (RunningProduct running = product) {
      running.stop();
    }
    assertThat(HostileValues.TRACE).as("what a value that was run leaves").doesNotExist();
    assertThat(Files.readString(folder.resolve("output.txt")).replace(System.lineSeparator(), ""))
        .as("what commands a terminal")
        .doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e]");
  }

  @Test
  void namesOfFilesAreKeptLetterByLetter() throws Exception {
    Set<String> shown =
        uploads().stream()
            .map(upload -> text(upload, "key"))
            .filter(key -> !key.startsWith("names.zip/"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).isEqualTo(keys).hasSizeGreaterThan(values.size() / 2);
  }

  @Test
  void namesWithinAnArchiveLeadNowhere() throws Exception {
    List<Map<String, Object>> members =
        uploads().stream().filter(upload -> text(upload, "key").startsWith("names.zip/")).toList();
    assertThat(members).hasSizeGreaterThan(values.size() * 3 / 4);
    assertThat(members)
        .allSatisfy(member -> assertThat(member).containsEntry("status", "quarantined"));
    assertThat(members).noneSatisfy(member -> assertThat(text(member, "key")).contains("/../"));
  }

  @Test
  void cellsComeOutAsTheyAreAndAsTextInTheFileOfAnAudience() throws Exception {
    Set<String> given = values.stream().map(HostileValues::visible).collect(Collectors.toSet());
    Set<String> shown = new TreeSet<>();
    for (Map<String, Object> customer : customers()) {
      if (customer.get("name") != null) {
        shown.add(HostileValues.visible(text(customer, "name")));
      }
    }
    assertThat(given).containsAll(shown);
    assertThat(shown).hasSizeGreaterThan(190);
    assertHarmless(audience(), 190);
  }

  @Test
  void headersComeOutAsTextInFilesOfRefusedRows() throws Exception {
    Map<String, Object> wide = upload("wide.csv");
    assertThat(wide).containsEntry("status", "done");
    assertThat(wide).containsEntry("rows_accepted", 1).containsEntry("rows_quarantined", 1);
    assertThat(upload("headers.txt")).containsEntry("status", "quarantined");
    assertThat(upload("zeros.csv")).containsEntry("status", "quarantined");
    for (String key : List.of("wide.csv", "headers.txt")) {
      String path = "/v1/uploads/%s/".formatted(text(upload(key), "upload_id"));
      String quarantine = product.get(path + "quarantine").body();
      assertHarmless(quarantine, 1);
      assertThat(csv(quarantine).getFirst().getFieldCount()).isGreaterThan(200);
      assertThat(product.get(path + "refusals").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void segmentsHaveTheNamesThatTheirFilesSay() throws Exception {
    Map<String, String> names = new TreeMap<>();
    for (Map<String, Object> segment :
        Loaded.items(product.json("/v1/schemes/rules/segments?limit=500"), "items")) {
      names.put(text(segment, "segment_id"), text(segment, "name"));
    }
    names.remove("other");
    Map<String, String> given = new TreeMap<>();
    for (int i = 0; i < values.size(); i++) {
      given.put("s%03d".formatted(i), values.get(i));
    }
    assertThat(names).isEqualTo(given);
  }

  @Test
  void nothingWasReckonedAndNoTableIsGone() throws Exception {
    for (String path : List.of(UPLOADS, "/v1/schemes/rules/segments?limit=500", "/v1/runs")) {
      HttpResponse<String> answer = product.get(path);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(answer.body()).doesNotContainPattern("\\b" + HostileValues.PRODUCT + "\\b");
    }
    String run = text(product.json("/v1/health"), "run_id");
    assertThat(
            new Query(product)
                .rows("select count(*) from customers where run_id = '%s'".formatted(run)))
        .last()
        .isNotEqualTo(List.of("0"));
  }

  @Test
  void thePagesShowThemAsText() throws Exception {
    assumeTrue(
        Files.isExecutable(OpenPage.chromium()),
        () -> "skipped: no Chromium at " + OpenPage.chromium());
    String segment = text(customers().getFirst(), "segment_id");
    try (OpenPage page = OpenPage.at(product.endpoint("dashboard"), folder.resolve("errors.txt"))) {
      for (String query :
          List.of(
              "page=overview&scheme=rules",
              "page=customers&scheme=rfm&segment=" + segment,
              "page=quality&show=any")) {
        Map<String, Object> read = page.read(query);
        assertThat(read.get("complaints")).as(query).isEqualTo(List.of());
        List<Map<String, Object>> pages = Loaded.items(read, "pages");
        assertThat(pages).as(query).allSatisfy(HostileInputIT::assertHarmlessPage);
        assertThat(pages.stream().map(one -> text(one, "text")))
            .as(query)
            .anyMatch(MARKUP.asPredicate());
      }
    }
  }

  private void drop(String key, byte[] content) {
    if (key.startsWith("config/")) {
      return;
    }
    try {
      product.drop(key, content);
      keys.add(key);
    } catch (SdkException | IllegalArgumentException e) {
      // No object can have such a name, or none of the local store, which makes folders of slashes.
      if (keys.stream().noneMatch(other -> other.startsWith(key + "/"))) {
        assertThat(key).as(e.getMessage()).matches("(?s).*[^\\p{Print}].*|.*/.*|\\.+|[^/]{240,}");
      }
    }
  }

  private static Collection<String> finished(Map<String, Object> uploads) {
    return Loaded.items(uploads, "items").stream()
        .filter(upload -> Set.of("done", "quarantined").contains(text(upload, "status")))
        .map(upload -> text(upload, "key"))
        .toList();
  }

  private static void assertHarmlessPage(Map<String, Object> page) throws IOException {
    assertThat(page).containsEntry("hostile", false);
    assertHarmless(text(page, "saved"), 1);
  }

  private static void assertHarmless(String file, int rows) throws IOException {
    List<CsvRecord> records = csv(file);
    assertThat(records).hasSizeGreaterThan(rows);
    assertThat(records.stream().flatMap(record -> record.getFields().stream()))
        .noneMatch(HostileValues::isFormula);
    assertThat(HostileValues.formulasBetweenSemicolons(file)).isEmpty();
  }

  private List<Map<String, Object>> uploads() throws Exception {
    return Loaded.items(product.json(UPLOADS), "items");
  }

  private Map<String, Object> upload(String key) throws Exception {
    return uploads().stream().filter(item -> key.equals(item.get("key"))).findFirst().orElseThrow();
  }

  /** Of all segments, those of the largest first. */
  private List<Map<String, Object>> customers() throws Exception {
    List<List<Map<String, Object>>> bySegment = new ArrayList<>();
    for (String segment : rfmSegments()) {
      String path = "/v1/schemes/rfm/segments/%s/customers?limit=500".formatted(segment);
      List<Map<String, Object>> items = Loaded.items(product.json(path), "items");
      items.forEach(customer -> customer.put("segment_id", segment));
      bySegment.add(items);
    }
    bySegment.sort(Comparator.comparingInt(items -> -items.size()));
    return bySegment.stream().flatMap(List::stream).toList();
  }

  private List<String> rfmSegments() throws Exception {
    return Loaded.items(product.json("/v1/schemes/rfm/segments"), "items").stream()
        .map(segment -> text(segment, "segment_id"))
        .toList();
  }

  private String audience() throws Exception {
    Map<String, Object> wanted =
        Map.of(
            "campaign_id", "spring", "segments", Map.of("rfm", rfmSegments()), "holdout_share", 0);
    HttpResponse<String> made = product.post("/v1/audiences", JSON.std.asString(wanted));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    URI link = URI.create(text(JSON.std.mapFrom(made.body()), "contacts_url"));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static List<CsvRecord> csv(String text) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream().toList();
    }
  }

  private static boolean hasZero(String value) {
    return value.indexOf('\0') >= 0;
  }

  private static String text(Map<String, Object> item, String name) {
    return Objects.requireNonNull(item.get(name), name).toString();
  }
}
