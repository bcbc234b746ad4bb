package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Runs {@code reader-spec.yaml}. */
class ReaderSpecTest {
  @TempDir Path directory = Path.of("");

  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    try (InputStream spec = ReaderSpecTest.class.getResourceAsStream("reader-spec.yaml")) {
      List<Map<String, Object>> cases =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(spec));
      return cases.stream().map(c -> dynamicTest(text(c, "name"), () -> run(c)));
    }
  }

  private void run(Map<String, Object> specCase) throws Exception {
    Path folder = Files.createTempDirectory(directory, "case");
    Path file = folder.resolve("input.csv");
    Charset charset = Charset.forName(specCase.getOrDefault("encoding", "UTF-8").toString());
    Files.write(file, text(specCase, "text").getBytes(charset));
    if (specCase.containsKey("error")) {
      UnreadableFile refusal =
          catchThrowableOfType(UnreadableFile.class, () -> table(file, folder));
      assertThat(refusal.reason()).isEqualTo(specCase.get("error"));
      assertThat(refusal).hasMessage(text(specCase, "message"));
      return;
    }
    CanonicalTable table = table(file, folder);
    assertThat(table.layout().header()).isEqualTo(specCase.get("header"));
    assertThat(records(table.rows(), table.delimiter())).isEqualTo(specCase.get("rows"));
    assertThat(
            records(table.refused(), table.delimiter()).stream()
                .map(cells -> cells.subList(0, 2))
                .toList())
        .isEqualTo(specCase.getOrDefault("refused", List.of()));
    assertThat(table.counts().rows()).isEqualTo(records(table.rows(), table.delimiter()).size());
  }

  private static CanonicalTable table(Path file, Path folder) throws Exception {
    Head head = Head.of(file, folder, Limits.STANDARD);
    return CanonicalTable.write(head, Layout.guess(head), folder, Limits.STANDARD);
  }

  private static List<List<String>> records(Path file, char delimiter) throws Exception {
    List<List<String>> records = new ArrayList<>();
    Dialect dialect = Dialect.exact(delimiter, '"', '"');
    try (RecordReader reader =
        new RecordReader(Files.newInputStream(file), dialect, Limits.STANDARD)) {
      while (reader.next()) {
        records.add(List.of(reader.cells()));
      }
    }
    return records;
  }

  private static String text(Map<String, Object> specCase, String name) {
    return Objects.requireNonNull(specCase.get(name), name).toString();
  }
}
