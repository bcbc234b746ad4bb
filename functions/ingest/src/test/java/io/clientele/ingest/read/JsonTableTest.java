package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTableTest {
  @TempDir Path directory = Path.of("");
  private Tables tables = new Tables(directory);

  @BeforeEach
  void build() {
    tables = new Tables(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":1,\"name\":\"Żak\"},{\"id\":2,\"name\":\"b\"}]",
        "{\"total\":2,\"next\":null,\"data\":[{\"id\":1,\"name\":\"Żak\"},{\"id\":2,\"name\":\"b\"}]}",
        "{\"meta\":{\"page\":1},\"items\":[{\"id\":1,\"name\":\"Żak\"},{\"id\":2,\"name\":\"b\"}]}",
        "{\"orders\":[{\"id\":1,\"name\":\"Żak\"},{\"id\":2,\"name\":\"b\"}]}",
        "{\"data\":{\"items\":[{\"id\":1,\"name\":\"Żak\"},{\"id\":2,\"name\":\"b\"}]}}",
        "{\"id\":1,\"name\":\"Żak\"}\n{\"id\":2,\"name\":\"b\"}\n",
        "{\n \"id\":1,\n \"name\":\"Żak\"\n}\n{\n \"id\":2,\n \"name\":\"b\"\n}\n",
        "\uFEFF [ {\"id\": 1, \"name\": \"\\u017bak\"},\n {\"id\": 2, \"name\": \"b\"} ]",
      })
  void listsOfObjectsAreTablesHoweverTheyAreWrapped(String json) throws Exception {
    Tables.Table table = read(json);
    assertThat(table.header()).containsExactly("id", "name");
    assertThat(table.rows()).containsExactly(List.of("1", "1", "Żak"), List.of("2", "2", "b"));
    assertThat(table.refused()).isEmpty();
  }

  @Test
  void cellsAreExactAndColumnsThoseOfAllRecords() throws Exception {
    Tables.Table table =
        read(
            """
            [{"a": 0.10, "b": true, "c": null, "address": {"city": "Łódź", "geo": {"lat": 5e-3}}},
             {"tags": ["x", "y", 3], "a": "multi\\nline, \\"q\\"", "big": 123456789012345678901234567890, "e": [], "f": {}}]
            """);
    assertThat(table.header())
        .containsExactly("a", "b", "c", "address.city", "address.geo.lat", "tags", "big", "e");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "0.10", "true", "", "Łódź", "0.005", "", "", ""),
            List.of(
                "2",
                "multi\nline, \"q\"",
                "",
                "",
                "",
                "",
                "x;y;3",
                "123456789012345678901234567890",
                ""));
  }

  @Test
  void whatIsNoRowIsRefusedByItself() throws Exception {
    Tables.Table table =
        read(
            """
            [{"id": 1}, 7, {"id": 3, "id": 4}, {"id": 5}]
            """);
    assertThat(table.rows()).containsExactly(List.of("1", "1"), List.of("4", "5"));
    assertThat(table.refused())
        .containsExactly(List.of("2", "no_object"), List.of("3", "duplicate_member"));
  }

  @Test
  void aBrokenLineOfJsonLinesSpoilsNoOther() throws Exception {
    Tables.Table table =
        read("{\"id\":1}\r\n\r\n{\"id\":2\r\n{\"id\":3}\r\n{\"id\":4} x\r\n\"five\"\r\n");
    assertThat(table.rows()).containsExactly(List.of("1", "1"), List.of("4", "3"));
    assertThat(table.refused())
        .containsExactly(
            List.of("3", "broken_json"), List.of("5", "broken_json"), List.of("6", "no_object"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"name\":",
        "{\"id\":1,\"name\":\"a}",
        "me\":\"a\"}",
        "}",
        "[",
        "exporting 3 records",
        "{id: 1, name: a}"
      })
  void aBrokenFirstOrMiddleLineIsRefusedByItself(String broken) throws Exception {
    String good = "{\"id\":%d,\"name\":\"a\"}\n";
    Tables.Table table = read(broken + "\n" + good.formatted(2) + good.formatted(3));
    assertThat(table.header()).containsExactly("id", "name");
    assertThat(table.rows()).containsExactly(List.of("2", "2", "a"), List.of("3", "3", "a"));
    assertThat(table.refused()).containsExactly(List.of("1", "broken_json"));
    table = read(good.formatted(1) + broken + "\n" + good.formatted(3));
    assertThat(table.rows()).containsExactly(List.of("1", "1", "a"), List.of("3", "3", "a"));
    assertThat(table.refused()).containsExactly(List.of("2", "broken_json"));
  }

  @Test
  void linesThatWereCutOffLoseTheLastOneOnly() throws Exception {
    Tables.Table table = read("{\"id\":1}\n{\"id\":2}\n{\"id\":");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.refused()).containsExactly(List.of("3", "broken_json"));
  }

  @Test
  void namesThatLookLikeValuesAreNamesAllTheSame() throws Exception {
    assertThat(read("[{\"2023\":1,\"2024\":2}]").header()).containsExactly("2023", "2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1250"})
  void jsonIsReadInAnyEncoding(String encoding) throws Exception {
    byte[] file =
        "[{\"nazwa\":\"Łukasz Żak\",\"miasto\":\"Gdańsk\"},{\"nazwa\":\"Jaźń\",\"miasto\":\"Śrem\"}]"
            .getBytes(Charset.forName(encoding));
    assertThat(tables.read(file).rows().getFirst()).containsExactly("1", "Łukasz Żak", "Gdańsk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":1},\n{\"id\":",
        "[{\"id\":1},\n{\"id\":2",
        "[{\"id\":1},\n{\"id\":2},",
        "{\"data\":[{\"id\":1},\n{\"id\":\"tw",
        "{\"data\":[{\"id\":1},\n{\"id\":2}]"
      })
  void aListThatWasCutOffIsRefusedAsAWhole(String json) {
    UnreadableFile refusal = refusal(json);
    assertThat(refusal.reason()).isEqualTo("broken_json");
    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal)
        .hasMessage(
            "The JSON ends in line 2 although its list goes on: the file was cut off, so an unknown number of records is missing. Export the list again and wait until the upload has finished.");
  }

  @Test
  void aMistakeInAListIsNamedWithItsPlace() {
    assertThat(refusal("[{\"id\":1},\n{\"id\":x2},\n{\"id\":3}]"))
        .hasMessage(
            "The JSON has a mistake in line 2, column 7. Export the list again, or correct it there, and upload it once more.");
  }

  @Test
  void severalListsAreRefused() {
    assertThat(refusal("{\"orders\":[{\"a\":1}],\"customers\":[{\"b\":1}]}"))
        .hasMessage(
            "The JSON file holds several lists (orders, customers). Save each of them as a file of its own and upload those.");
  }

  @Test
  void deepNestingAndEmptyListsAreRefused() {
    assertThat(refusal("[{\"a\":" + "[".repeat(5_000)).reason()).isEqualTo("cell_too_long");
    assertThat(refusal("[]").reason()).isEqualTo("empty_file");
    assertThat(refusal("[{\"a\":\"" + "x".repeat(2 << 20) + "\"}]").reason())
        .isEqualTo("cell_too_long");
  }

  @Test
  void aTableInBracesIsATable() throws Exception {
    assertThat(read("{id},{name}\n1,a\n2,b\n").header()).containsExactly("{id}", "{name}");
  }

  private Tables.Table read(String json) throws Exception {
    return tables.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private UnreadableFile refusal(String json) {
    return catchThrowableOfType(UnreadableFile.class, () -> read(json));
  }
}
