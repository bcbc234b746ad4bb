package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as people keep and save them, of no tool. */
class FlatSheetsTest {
  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void theNumberOfTheRowNeedsNoName() throws Exception {
    Upload upload =
        bench.ingest(
            "index.csv",
            ",order_id,order_date,customer_id,amount\n0,1001,2024-01-05,C1,10.50\n1,1002,2024-01-06,C2,20.00\n");
    assertThat(upload.profile()).isEqualTo("generic.orders");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(bench.query("select order_id, net_amount from orders order by 1"))
        .containsExactly(List.of("1001", "10.5000"), List.of("1002", "20.0000"));
  }

  @Test
  void daysOfASpreadsheetAreDates() throws Exception {
    Upload upload =
        bench.ingest(
            "serial.csv",
            "Order ID,Order Date,Customer ID,Sales\n1001,45300,C1,10.50\n1002,45309,C2,20.00\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(bench.query("select cast(ordered_at as date) from orders order by 1"))
        .containsExactly(List.of("2024-01-09"), List.of("2024-01-18"));
  }

  @Test
  void theSignInTheCellsIsTheUnitOfAFact() throws Exception {
    Upload upload =
        bench.ingest(
            "quarters.csv",
            "Customer,Country,Q1 2024,Q2 2024\nAcme,UK,£100.00,\"£1,200.50\"\nBeta,UK,£90.10,£0.00\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(
            bench.query(
                "select customer_id, value, unit from customer_facts order by 1, period_start"))
        .containsExactly(
            List.of("Acme", "100.0", "GBP"),
            List.of("Acme", "1200.5", "GBP"),
            List.of("Beta", "90.1", "GBP"),
            List.of("Beta", "0.0", "GBP"));
  }

  @Test
  void aShareThatIsTakenOffThePriceIsTakenOffTheAmount() throws Exception {
    Upload upload =
        bench.ingest(
            "details.csv",
            "order_id,order_date,customer_id,product_id,quantity,unit_price,discount\n1,2024-01-05,C1,P1,2,10.00,0.15\n1,2024-01-05,C1,P2,3,9.99,0\n2,2024-01-06,C2,P1,1,10.00,\n2,2024-01-06,C2,P2,1,10.00,15\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(4, 0, 0, 4));
    Upload clear =
        bench.ingest(
            "shares.csv",
            "order_id,order_date,customer_id,product_id,quantity,unit_price,discount\n1,2024-01-05,C1,P1,2,10.00,0.15\n1,2024-01-05,C1,P2,3,9.99,0\n2,2024-01-06,C2,P1,1,10.00,\n");
    assertThat(clear.rows()).isEqualTo(new RowCounts(3, 3, 0, 0));
    assertThat(bench.query("select net_amount from order_lines order by line"))
        .containsExactly(List.of("17.0000"), List.of("29.9700"), List.of("10.0000"));
  }

  @Test
  void aDiscountInPerCentIsNoAmount() throws Exception {
    bench.ingest(
        "orders.csv",
        "Order No,Order Date,Customer,Discount,Amount\n1,2024-01-05,Acme,10%,90.00\n2,2024-01-06,Beta,0%,20.00\n");
    assertThat(bench.query("select net_amount, discount_amount from orders order by 1"))
        .containsExactly(List.of("20.0000", "null"), List.of("90.0000", "null"));
  }
}
