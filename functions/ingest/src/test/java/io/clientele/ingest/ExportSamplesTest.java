package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.Upload;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.Profiles;
import io.clientele.ingest.profile.Recognised;
import io.clientele.ingest.profile.ShippedProfiles;
import io.clientele.ingest.profile.Signature;
import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Limits;
import io.clientele.ingest.read.UnreadableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Small exports as the tools write them, {@code exports/<profile>[-<variant>].csv}, each with what
 * must come of it in the {@code .yaml} beside it.
 */
class ExportSamplesTest {
  private static final Path EXPORTS = Path.of("src/test/resources/exports");

  @TempDir Path directory = Path.of("");

  static List<String> samples() throws IOException {
    try (Stream<Path> files =
        Files.list(SharedData.root().resolve("functions/ingest").resolve(EXPORTS))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesTheEntitiesValuesAndRefusalsThatItHolds(String sample) throws Exception {
    Expected expected = Expected.of(sample);
    Bench bench = new Bench(directory);
    Upload upload = bench.ingest(sample + ".csv", text(sample));
    assertThat(upload.profile()).as(String.valueOf(upload.message())).isEqualTo(profile(sample));
    assertThat(upload.reasons()).as(bench.quarantine(upload)).isEqualTo(expected.reasons());
    assertThat(upload.rows().read())
        .isEqualTo(
            upload.rows().accepted() + upload.rows().duplicate() + upload.rows().quarantined())
        .isEqualTo(expected.rows());
    assertThat(upload.files().keySet().stream().map(Entity::table))
        .containsExactlyInAnyOrderElementsOf(expected.tables().keySet());
    for (Map.Entry<String, List<List<String>>> table : expected.tables().entrySet()) {
      List<List<String>> rows = table.getValue();
      String columns = String.join(", ", rows.getFirst());
      assertThat(bench.query("select %s from %s order by line".formatted(columns, table.getKey())))
          .as(table.getKey() + ": " + columns)
          .containsExactlyElementsOf(rows.subList(1, rows.size()));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isRecognisedAsThatExportAloneAlsoWithAColumnOfTheTeamsOwn(String sample) throws Exception {
    assertThat(fitting(text(sample))).as("all that fit").containsExactly(profile(sample));
    assertThat(recognise(widened(text(sample))).profile().id()).isEqualTo(profile(sample));
  }

  @Test
  void everyShippedProfileOfAHeaderHasASample() throws Exception {
    assertThat(samples().stream().map(ExportSamplesTest::profile).distinct())
        .containsExactlyInAnyOrderElementsOf(
            ShippedProfiles.read().stream()
                .filter(profile -> profile.signature() instanceof Signature.Header)
                .map(Profile::id)
                .toList());
  }

  /** Every shipped profile that would take the file if it were the only one. */
  private List<String> fitting(String text) throws Exception {
    List<String> fitting = new ArrayList<>();
    Head head = head(text);
    for (Profile profile : ShippedProfiles.read()) {
      try {
        new Profiles(List.of(profile), List.of()).recognise(head);
        fitting.add(profile.id());
      } catch (UnreadableFile other) {
        assertThat(other.reason()).isEqualTo("no_profile");
      }
    }
    return fitting;
  }

  private Recognised recognise(String text) throws Exception {
    return new Profiles(ShippedProfiles.read(), List.of()).recognise(head(text));
  }

  private Head head(String text) throws Exception {
    Path file = Files.writeString(directory.resolve("file.csv"), text);
    return Head.of(file, directory, Limits.STANDARD);
  }

  /** One more column before the others, in the lines of the table. */
  private static String widened(String text) {
    String delimiter = text.contains(";") && !text.contains(",") ? ";" : ",";
    int most = text.lines().mapToInt(line -> line.split(delimiter, -1).length).max().orElse(0);
    return text.lines()
            .map(
                line ->
                    2 * line.split(delimiter, -1).length > most
                        ? "Team Note" + delimiter + line
                        : line)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String profile(String sample) {
    return sample.replaceFirst("-.*", "");
  }

  private static String text(String sample) throws IOException {
    return Files.readString(file(sample + ".csv"), StandardCharsets.UTF_8);
  }

  private static Path file(String name) {
    return SharedData.root().resolve("functions/ingest").resolve(EXPORTS).resolve(name);
  }

  /** What must come of a sample: rows read, refusals by reason, columns and rows of each table. */
  private record Expected(
      long rows, Map<String, Long> reasons, Map<String, List<List<String>>> tables) {
    static Expected of(String sample) throws IOException {
      Map<String, Object> yaml =
          new Yaml().load(Files.readString(file(sample + ".yaml"), StandardCharsets.UTF_8));
      Map<String, Long> reasons = new HashMap<>();
      map(yaml.getOrDefault("reasons", Map.of()))
          .forEach((reason, rows) -> reasons.put(reason, Long.valueOf(String.valueOf(rows))));
      Map<String, List<List<String>>> tables = new HashMap<>();
      map(yaml.getOrDefault("tables", Map.of()))
          .forEach((table, rows) -> tables.put(table, rows((List<?>) rows)));
      return new Expected(Long.parseLong(String.valueOf(yaml.get("rows"))), reasons, tables);
    }

    private static Map<String, Object> map(Object node) {
      Map<String, Object> map = new HashMap<>();
      ((Map<?, ?>) node).forEach((key, value) -> map.put(String.valueOf(key), value));
      return map;
    }

    private static List<List<String>> rows(List<?> table) {
      return table.stream()
          .map(row -> ((List<?>) row).stream().map(String::valueOf).toList())
          .toList();
    }
  }
}
