package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders in JSON, each with a list of its lines. */
class NestedOrdersTest {
  private static final String ORDERS =
      "select distinct order_id, customer_id, cast(ordered_at as date), net_amount from orders order by 1";
  private static final String LINES =
      "select order_id, line_no, sku, quantity, unit_price, net_amount from order_lines order by 1, 2";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s,%s]", "%s\n%s\n%s\n", "{\"orders\":[%s,%s,%s]}"})
  void becomeOrdersAndLinesAndAnOrderWithoutLinesIsOneToo(String around) throws Exception {
    Upload upload =
        bench.ingest(
            "orders.json",
            around.formatted(
                "{\"order_id\":\"A1\",\"order_date\":\"2024-03-01\",\"customer\":{\"id\":7,\"email\":\"ann@example.com\",\"name\":\"Ann\"},\"items\":[{\"sku\":\"MUG\",\"qty\":2,\"price\":9.90},{\"sku\":\"PEN\",\"qty\":1,\"price\":3}],\"total\":25.80}",
                "{\"order_id\":\"A2\",\"order_date\":\"2024-03-02\",\"customer\":{\"id\":8,\"email\":\"bob@example.com\",\"name\":\"Bob\"},\"items\":[{\"sku\":\"MUG\",\"qty\":1,\"price\":9.90}],\"total\":12.90}",
                "{\"order_id\":\"A3\",\"order_date\":\"2024-03-03\",\"customer\":{\"id\":8,\"email\":\"bob@example.com\",\"name\":\"Bob\"},\"items\":[],\"total\":0}"));
    assertThat(upload.rows())
        .describedAs("%s %s", upload.message(), upload.reasons())
        .isEqualTo(new RowCounts(4, 4, 0, 0));
    assertThat(upload.message())
        .isEqualTo("orders.json: Each element of the list “items” in a record is a row.");
    assertThat(bench.query(ORDERS))
        .containsExactly(
            List.of("A1", "7", "2024-03-01", "null"),
            List.of("A2", "8", "2024-03-02", "null"),
            List.of("A3", "8", "2024-03-03", "null"));
    assertThat(bench.query(LINES))
        .containsExactly(
            List.of("A1", "1", "MUG", "2.0000", "9.9000", "null"),
            List.of("A1", "2", "PEN", "1.0000", "3.0000", "null"),
            List.of("A2", "1", "MUG", "1.0000", "9.9000", "null"));
    assertThat(bench.query("select distinct customer_id, name, email from customers order by 1"))
        .containsExactly(
            List.of("7", "Ann", "ann@example.com"), List.of("8", "Bob", "bob@example.com"));
  }

  @Test
  void theTotalOfAnOrderIsNotCountedOnceALine() throws Exception {
    bench.ingest(
        "orders.json",
        "[{\"order_id\":\"A1\",\"order_date\":\"2024-03-01\",\"customer_id\":7,\"amount\":25.80,\"products\":[{\"sku\":\"MUG\"},{\"sku\":\"PEN\"}]},{\"order_id\":\"A2\",\"order_date\":\"2024-03-02\",\"customer_id\":8,\"amount\":9.90,\"products\":[{\"sku\":\"MUG\"}]}]");
    assertThat(bench.query(ORDERS))
        .containsExactly(
            List.of("A1", "7", "2024-03-01", "25.8000"),
            List.of("A2", "8", "2024-03-02", "9.9000"));
    assertThat(bench.query(LINES))
        .containsExactly(
            List.of("A1", "1", "MUG", "null", "null", "null"),
            List.of("A1", "2", "PEN", "null", "null", "null"),
            List.of("A2", "1", "MUG", "null", "null", "null"));
  }

  @Test
  void theAnswerOfShopifyIsKnownAndItsOtherListsAreSaid() throws Exception {
    Upload upload =
        bench.ingest(
            "shopify.json",
            "{\"orders\":[{\"id\":5557001,\"name\":\"#1001\",\"email\":\"Jan@Example.com\",\"created_at\":\"2024-05-01T10:10:00+02:00\",\"currency\":\"PLN\",\"subtotal_price\":\"149.50\",\"current_subtotal_price\":\"149.50\",\"total_discounts\":\"10.00\",\"financial_status\":\"paid\",\"cancelled_at\":null,\"tax_lines\":[{\"title\":\"VAT\",\"price\":\"27.95\"}],\"line_items\":[{\"id\":901,\"title\":\"Mug\",\"sku\":\"MUG-1\",\"quantity\":1,\"price\":\"59.50\",\"tax_lines\":[]},{\"id\":902,\"title\":\"Plate\",\"sku\":\"PLA-1\",\"quantity\":2,\"price\":\"50.00\",\"tax_lines\":[]}],\"refunds\":[]}]}");
    assertThat(upload.profile())
        .describedAs("%s", upload.message())
        .isEqualTo("shopify.orders_api");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(upload.message()).contains("Kept as texts").contains("“tax_lines”");
    assertThat(bench.query(ORDERS))
        .containsExactly(List.of("#1001", "jan@example.com", "2024-05-01", "149.5000"));
    assertThat(bench.query(LINES))
        .containsExactly(
            List.of("#1001", "1", "MUG-1", "1.0000", "59.5000", "59.5000"),
            List.of("#1001", "2", "PLA-1", "2.0000", "50.0000", "100.0000"));
  }
}
