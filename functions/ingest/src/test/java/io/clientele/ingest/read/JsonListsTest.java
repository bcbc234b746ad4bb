package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of objects within the records of a JSON text. */
class JsonListsTest {
  @TempDir Path directory = Path.of("");
  private Tables tables = new Tables(directory);

  @BeforeEach
  void build() {
    tables = new Tables(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s,\n%s]",
        "%s\n%s\n",
        "{\"orders\":[%s,%s],\"count\":2,\"page\":1}",
        "{\"data\":[%s,%s]}"
      })
  void eachElementIsARowWithTheFieldsOfItsRecordBeside(String around) throws Exception {
    Tables.Table table =
        read(
            around.formatted(
                "{\"order_id\":\"A\",\"customer\":{\"email\":\"a@example.com\"},\"items\":[{\"sku\":\"x\",\"qty\":2},{\"sku\":\"y\",\"qty\":1,\"gift\":true}],\"total\":7.50}",
                "{\"order_id\":\"B\",\"customer\":{\"email\":\"b@example.com\"},\"items\":[],\"total\":0}"));
    assertThat(table.header())
        .containsExactly(
            "order_id", "customer.email", "total", "items.sku", "items.qty", "items.gift");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "A", "a@example.com", "7.50", "x", "2", ""),
            List.of("2", "A", "a@example.com", "7.50", "y", "1", "true"),
            List.of("3", "B", "b@example.com", "0", "", "", ""));
    assertThat(table.refused()).isEmpty();
  }

  @Test
  void oneRecordAloneIsNoListOfItsLines() throws Exception {
    Tables.Table table = read("{\"order_id\":\"A\",\"items\":[{\"sku\":\"x\"},{\"sku\":\"y\"}]}");
    assertThat(table.header()).containsExactly("order_id", "items.sku");
    assertThat(table.rows()).containsExactly(List.of("1", "A", "x"), List.of("2", "A", "y"));
  }

  @Test
  void aSecondListIsKeptAsTheTextThatItIsAndSaid() throws Exception {
    String json =
        "[{\"id\":1,\"tax_lines\":[{\"rate\":0.10,\"of\":[1,\"a\\\"b\",null]}],\"line_items\":[{\"sku\":\"x\",\"taxes\":[{\"r\":1}]}]}]";
    Tables.Table table = read(json);
    assertThat(table.header())
        .containsExactly("id", "tax_lines", "line_items.sku", "line_items.taxes");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "1", "[{\"rate\":0.10,\"of\":[1,\"a\\\"b\",null]}]", "x", "[{\"r\":1}]"));
    Path file = Files.writeString(directory.resolve("orders.json"), json);
    assertThat(Head.of(file, directory, Limits.STANDARD).note())
        .hasValue(
            "Each element of the list “line_items” in a record is a row. Kept as texts, since only one list can be rows: “tax_lines”, “line_items.taxes”. To count what is in them, export each as a file of its own.");
  }

  @Test
  void theListThatIsCalledAsLinesAreIsUnfoldedElseTheLongest() throws Exception {
    assertThat(read("[{\"id\":1,\"notes\":[{\"a\":1},{\"a\":2}],\"lines\":[{\"b\":1}]}]").header())
        .containsExactly("id", "notes", "lines.b");
    assertThat(read("[{\"id\":1,\"notes\":[{\"a\":1},{\"a\":2}],\"more\":[{\"b\":1}]}]").header())
        .containsExactly("id", "more", "notes.a");
  }

  @Test
  void elementsThatAreNoObjectsAreRowsToo() throws Exception {
    Tables.Table table = read("[{\"id\":1,\"items\":[{\"sku\":\"x\"},\"loose\",{}]}]");
    assertThat(table.rows())
        .containsExactly(
            List.of("1", "1", "x", ""),
            List.of("2", "1", "", "loose"),
            List.of("3", "1", "", "{}"));
  }

  @Test
  void allRowsOfARecordWithTwoValuesForOneCellAreRefused() throws Exception {
    Tables.Table table =
        read(
            "[{\"id\":1,\"id\":2,\"items\":[{\"sku\":\"x\"},{\"sku\":\"y\"}]},{\"id\":3,\"items\":[{\"sku\":\"z\"}]}]");
    assertThat(table.rows()).containsExactly(List.of("3", "3", "z"));
    assertThat(table.refused())
        .containsExactly(List.of("1", "duplicate_member"), List.of("2", "duplicate_member"));
  }

  @Test
  void aBrokenLineStaysInItsPlaceBetweenUnfoldedOnes() throws Exception {
    Tables.Table table =
        read(
            "{\"id\":1,\"items\":[{\"s\":1},{\"s\":2}]}\n{\"id\":2,\"items\":[{\"s\"\n{\"id\":3,\"items\":[{\"s\":3}]}\n");
    assertThat(table.rows())
        .containsExactly(List.of("1", "1", "1"), List.of("2", "1", "2"), List.of("4", "3", "3"));
    assertThat(table.refused()).containsExactly(List.of("3", "broken_json"));
  }

  @Test
  void aListMayBeLongerThanACell() throws Exception {
    String items = "{\"sku\":\"a rather long name of an article\"},".repeat(40_000);
    Tables.Table table =
        read("[{\"id\":1,\"items\":[" + items.substring(0, items.length() - 1) + "]}]");
    assertThat(table.rows()).hasSize(40_000);
  }

  private Tables.Table read(String json) throws Exception {
    return tables.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
