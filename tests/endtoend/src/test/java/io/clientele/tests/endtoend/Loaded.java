package io.clientele.tests.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What {@code load --out} wrote. */
record Loaded(Path out) {
  Map<String, Object> summary() throws IOException {
    return JSON.std.mapFrom(out.resolve("summary.json").toFile());
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> uploads() throws IOException {
    return (List<Map<String, Object>>)
        (List<?>) JSON.std.listFrom(out.resolve("uploads.json").toFile());
  }

  Map<String, Object> upload(String key) throws IOException {
    return uploads().stream()
        .filter(upload -> key.equals(upload.get("key")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no upload " + key));
  }

  List<NamedCsvRecord> csv(String name) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(out.resolve(name))) {
      return reader.stream().toList();
    }
  }

  Map<String, Object> element(String scheme, String element) throws IOException {
    return JSON.std.mapFrom(
        out.resolve("schemes/%s/elements/%s.json".formatted(scheme, element)).toFile());
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> items(Map<String, Object> document, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(document.get(name), name);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Map<String, Object> document, String name) {
    return (Map<String, Object>) Objects.requireNonNull(document.get(name), name);
  }

  static BigDecimal decimal(Map<String, Object> item, String name) {
    return new BigDecimal(Objects.requireNonNull(item.get(name), name).toString());
  }

  static long whole(Map<String, Object> item, String name) {
    return decimal(item, name).longValueExact();
  }
}
