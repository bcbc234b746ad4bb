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
}
