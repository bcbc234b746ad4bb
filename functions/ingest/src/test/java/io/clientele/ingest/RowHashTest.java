package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hash tells a row that is fed again from a new one. Another hash for the same values would
 * make each row of a lake new when it comes again, so it must never change.
 */
class RowHashTest {
  @TempDir Path directory;

  @Test
  void theHashOfARowIsTheOneThatLakesAlreadyHold() throws IOException, SQLException {
    Bench bench = new Bench(directory);
    bench.ingest(
        "orders.csv",
        """
        Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency
        O-1,1,2024-03-05,Completed,C-1,S-1,"Żółw, duży",2,10.50,0.00,21.00,EUR
        O-1,2,2024-03-05,Completed,C-1,S-2,,1,-3.25,0.00,-3.25,EUR
        """);

    assertThat(bench.query("select row_hash from order_lines order by line"))
        .containsExactly(List.of("KaabR2eNF0kwD-oU"), List.of("oSYOhwYVrSn38jSZ"));
    assertThat(bench.query("select row_hash from orders order by line"))
        .containsExactly(List.of("KaabR2eNF0kwD-oU"), List.of("oSYOhwYVrSn38jSZ"));
  }

  @Test
  void theHashOfARowWithValuesThatAreComputedIsTheOneThatLakesAlreadyHold()
      throws IOException, SQLException {
    Bench bench = new Bench(directory);
    bench.ingest("nps.csv", "Respondent ID,Customer ID,Date,Score\nR-1,C-1,2024-03-05,9\n");

    assertThat(bench.query("select row_hash from feedback"))
        .containsExactly(List.of("50966ff12b4cf094457c08ee"));
  }
}
