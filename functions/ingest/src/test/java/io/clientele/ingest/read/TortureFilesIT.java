package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.ingest.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Collections of difficult files, read by the command {@code read}. */
class TortureFilesIT {
  /** What these files of one good row or none leave open: they are refused, as the others are. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "bad-header-less-fields.csv", "No row has as many cells",
          "bad-header-more-fields.csv", "No row has as many cells",
          "bad-header-no-header.csv", "The file is empty",
          "bad-missing-quote.csv", "quotation marks",
          "bad-quotes-with-unescaped-quote.csv", "quotation marks",
          "bad-unescaped-quote.csv", "quotation marks");

  @TempDir Path out = Path.of("");

  @Test
  void validFilesOfTheTestDataAreReadExactly() throws Exception {
    Path data = SharedData.file("csv-torture/csv-test-data");
    read(data.resolve("csv"));
    int exact = 0;
    for (Path json : files(data.resolve("json"))) {
      String name = json.getFileName().toString().replace(".json", "");
      List<Object> expected = JSON.std.listFrom(Files.readString(json));
      List<List<String>> rows = rows(out.resolve(name + ".csv"));
      assertThat(name.startsWith("header") ? named(rows) : rows).as(name).isEqualTo(expected);
      exact++;
    }
    assertThat(exact).isEqualTo(18);
  }

  @Test
  void invalidFilesOfTheTestDataAreRefusedWithAReason() throws Exception {
    read(SharedData.file("csv-torture/csv-test-data").resolve("csv"));
    for (Map.Entry<String, String> refused : REFUSED.entrySet()) {
      assertThat(out.resolve(refused.getKey() + ".error"))
          .as(refused.getKey())
          .content()
          .contains(refused.getValue());
    }
  }

  @Test
  void naughtyStringsComeBackByteForByte() throws Exception {
    Path strings = SharedData.file("csv-torture/blns/blns.json");
    List<Object> naughty = JSON.std.listFrom(Files.readString(strings));
    Path file = out.resolve("naughty.csv");
    try (CellWriter writer = new CellWriter(Files.newOutputStream(file), ',', "\r\n")) {
      writer.row(List.of("number", "text"));
      for (int i = 0; i < naughty.size(); i++) {
        writer.row(List.of(Integer.toString(i), naughty.get(i).toString()));
      }
    }
    Path target = Files.createDirectory(out.resolve("read"));
    run(List.of(file), target);
    List<List<String>> rows = rows(target.resolve("naughty.csv"));
    assertThat(rows.stream().skip(1).map(row -> row.get(1)).toList()).isEqualTo(naughty);
  }

  @Test
  void theSampleOfRealFilesIsReadAsWellAsEver() throws Exception {
    Path survey = SharedData.file("csv-torture/pollock-survey");
    read(survey.resolve("csv"));
    Map<String, Double> points = new TreeMap<>();
    for (Path clean : files(survey.resolve("clean"))) {
      Path read = out.resolve(clean.getFileName().toString());
      double score = Files.exists(read) ? TableScore.of(rows(clean), rows(read)).points() : 0;
      points.put(clean.getFileName().toString(), score);
    }
    double mean = points.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    assertThat(mean).as(points.toString()).isGreaterThan(8.1);
  }

  private void read(Path folder) throws IOException {
    run(files(folder), out);
  }

  private static void run(List<Path> files, Path target) {
    List<String> arguments = new ArrayList<>(files.stream().map(Path::toString).toList());
    arguments.addAll(List.of("--out", target.toString()));
    int exit = new CommandLine(new ReadCommand()).execute(arguments.toArray(String[]::new));
    assertThat(exit).isZero();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Rows of RFC 4180 text. */
  private static List<List<String>> rows(Path file) throws IOException, UnreadableFile {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        RecordReader records = new RecordReader(withoutMark(bytes), Dialect.RFC_4180, LIMITS)) {
      while (records.next()) {
        rows.add(List.of(records.cells()));
      }
    }
    return rows;
  }

  private static final Limits LIMITS = new Limits(1L << 30, 1, 1 << 24, 1 << 26, 100_000);

  private static InputStream withoutMark(InputStream bytes) throws IOException {
    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    return new java.io.ByteArrayInputStream(
        text.replaceFirst("^\uFEFF", "").getBytes(StandardCharsets.UTF_8));
  }

  private static List<Object> named(List<List<String>> rows) {
    List<Object> named = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        fields.put(rows.getFirst().get(i), row.get(i));
      }
      named.add(fields);
    }
    return named;
  }
}
