package io.clientele.ingest.guess;

import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Limits;
import io.clientele.ingest.read.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Sheets of no tool of which it is known what they are. */
final class KnownSheets {
  private KnownSheets() {}

  /**
   * One sheet.
   *
   * @param is its kind, or {@code none}
   * @param maps header by {@code entity.column}
   */
  record KnownSheet(String name, String is, Map<?, ?> maps, String csv) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<KnownSheet> read() throws IOException {
    List<KnownSheet> sheets = new ArrayList<>();
    try (InputStream yaml = KnownSheets.class.getResourceAsStream("sheets.yaml")) {
      List<?> list = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
      for (Object item : list) {
        Map<?, ?> sheet = (Map<?, ?>) item;
        Object maps = sheet.get("maps");
        sheets.add(
            new KnownSheet(
                String.valueOf(sheet.get("name")),
                String.valueOf(sheet.get("is")),
                maps == null ? Map.of() : (Map<?, ?>) maps,
                String.valueOf(Objects.requireNonNull(sheet.get("csv")))));
      }
    }
    return sheets;
  }

  static Head head(String csv, Path directory) throws IOException, UnreadableFile {
    Path file = Files.createTempFile(directory, "sheet", ".csv");
    Files.writeString(file, csv);
    return Head.of(file, directory, Limits.STANDARD);
  }
}
