package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows that were corrected in the quarantine file itself. */
class CorrectedRowsTest {
  @TempDir Path directory;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(directory);
  }

  @Test
  void comeBackAsTheFileTheyWereRefusedOf() throws Exception {
    Upload refused =
        bench.ingest(
            "shop.csv",
            """
            Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency
            1,1,2026-05-01,Completed,C1,S1,Lamp,1,10.00,0.00,10.00,EUR
            2,7,31.02.2026,Completed,C2,S1,Lamp,1,12.50,0.00,12.50,EUR
            """);
    String rows = bench.quarantine(refused);
    assertThat(rows).contains("3,bad_date,Order Date,31.02.2026,2,7");
    Upload corrected =
        bench.ingest("corrected.csv", rows.replace(",2,7,31.02.2026,", ",2,7,28.02.2026,"));
    assertThat(corrected.profile()).isEqualTo("shop.orders");
    assertThat(corrected.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(
            bench.query(
                "select order_id, line_no, net_amount from order_lines where upload_id = '%s'"
                    .formatted(corrected.uploadId())))
        .containsExactly(List.of("2", "7", "12.5000"));
  }

  @Test
  void areNeverReadFromTheColumnsOfTheReport() throws Exception {
    StringBuilder sheet = new StringBuilder("Order No,Order Date,Customer,Amount\n");
    for (int i = 0; i < 50; i++) {
      sheet.append("%d,2024-01-%02d,Customer %d,%d.50\n".formatted(i, 1 + i % 28, i % 7, i));
    }
    Upload refused = bench.ingest("sales.csv", sheet + "x,2024-01-30,Ann,ten\n");
    String rows = bench.quarantine(refused);
    assertThat(rows).contains("52,bad_number,Amount,ten,x");
    Upload corrected = bench.ingest("corrected.csv", rows.replace("Ann,ten", "Ann,10.00"));
    assertThat(corrected.rows().accepted()).isEqualTo(1);
    assertThat(
            bench.query(
                "select order_id, net_amount from orders where upload_id = '%s'"
                    .formatted(corrected.uploadId())))
        .containsExactly(List.of("x", "10.0000"));
  }

  @Test
  void thatAreStillWrongAreRefusedAgain() throws Exception {
    Upload refused =
        bench.ingest(
            "rows.csv",
            """
            line,reason,column,value,Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency
            7,bad_date,Order Date,x,1,1,x,Completed,C1,S1,Lamp,1,10.00,0.00,10.00,EUR
            8,bad_date,Order Date,y,2,1,2026-05-01,Completed,C2,S1,Lamp,1,12.50,0.00,12.50,EUR
            """);
    assertThat(refused.rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(bench.quarantine(refused)).contains("2,bad_date,Order Date,x,7,bad_date");
  }
}
