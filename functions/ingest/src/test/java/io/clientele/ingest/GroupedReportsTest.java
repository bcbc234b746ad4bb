package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that name a group in its first row only, with its figures below its last one. */
class GroupedReportsTest {
  private static final String DEALS =
      "select name, customer_id, stage, amount from opportunities order by line";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void eachRowHasTheValueOfItsGroup() throws Exception {
    Upload upload =
        bench.ingest(
            "report.csv",
            """
            Stage  ↑,Opportunity Name,Account Name,Opportunity ID,Amount,Close Date
            Prospecting,One,Acme,006Ec000001AAAAIA1,"1,000.00",2024-05-01
            ,Two,Beta,006Ec000001AAABIA1,200.50,2024-06-13
            Subtotal,Sum,,,"1,200.50",
            ,Count,,,2,
            Closed Won,Three,Acme,006Ec000001AAACIA1,50.00,2024-05-21
            ,Four,,006Ec000001AAADIA1,,2024-05-22
            Subtotal,Sum,,,50.00,
            ,Count,,,2,
            Total,Sum,,,"1,250.50",
            ,Count,,,4,
            Confidential Information - Do Not Distribute,,,,,
            """);
    assertThat(upload.profile())
        .describedAs("%s", upload.message())
        .isEqualTo("salesforce.opportunity_report");
    assertThat(upload.reasons())
        .describedAs(bench.quarantine(upload))
        .isEqualTo(Map.of("total_line", 6L, "footer_line", 1L));
    assertThat(upload.rows()).isEqualTo(new RowCounts(11, 4, 0, 7));
    assertThat(upload.repairs()).containsEntry("group_filled", 2L);
    assertThat(bench.query(DEALS))
        .containsExactly(
            List.of("One", "Acme", "Prospecting", "1000.0000"),
            List.of("Two", "Beta", "Prospecting", "200.5000"),
            List.of("Three", "Acme", "Closed Won", "50.0000"),
            List.of("Four", "null", "Closed Won", "null"));
  }

  @Test
  void groupsWithinGroupsAndTheGroupWithoutAValue() throws Exception {
    Upload upload =
        bench.ingest(
            "report.csv",
            """
            Account Name,Stage,Opportunity Name,Opportunity ID,Amount,Close Date
            Acme,Prospecting,One,006Ec000001AAAAIA1,10.00,2024-05-01
            ,,Two,006Ec000001AAABIA1,20.00,2024-06-13
            ,Subtotal,,,30.00,
            ,Closed Won,Three,006Ec000001AAACIA1,5.00,2024-05-21
            ,Subtotal,,,5.00,
            Subtotal,,,,35.00,
            -,Closed Won,Four,006Ec000001AAADIA1,7.00,2024-05-22
            ,,Five,006Ec000001AAAEIA1,8.00,2024-05-23
            ,Subtotal,,,15.00,
            Subtotal,,,,15.00,
            Total,,,,50.00,
            """);
    assertThat(upload.reasons()).isEqualTo(Map.of("total_line", 6L));
    assertThat(upload.repairs()).containsEntry("group_filled", 5L);
    assertThat(bench.query(DEALS))
        .containsExactly(
            List.of("One", "Acme", "Prospecting", "10.0000"),
            List.of("Two", "Acme", "Prospecting", "20.0000"),
            List.of("Three", "Acme", "Closed Won", "5.0000"),
            List.of("Four", "null", "Closed Won", "7.0000"),
            List.of("Five", "null", "Closed Won", "8.0000"));
  }

  @Test
  void anEmptyCellOfADetailsReportStaysEmpty() throws Exception {
    Upload upload =
        bench.ingest(
            "report.csv",
            """
            Account Name,Stage,Opportunity Name,Opportunity ID,Amount,Close Date
            Acme,Prospecting,One,006Ec000001AAAAIA1,10.00,2024-05-01
            ,Closed Won,Two,006Ec000001AAABIA1,20.00,2024-06-13
            Grand Totals (2 records),,,,30.00,
            """);
    assertThat(upload.repairs()).doesNotContainKey("group_filled");
    assertThat(bench.query(DEALS))
        .containsExactly(
            List.of("One", "Acme", "Prospecting", "10.0000"),
            List.of("Two", "null", "Closed Won", "20.0000"));
  }

  @Test
  void aRowThatIsCalledCountIsARow() throws Exception {
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order No,Order Date,Customer,Amount\n1,2024-01-05,Count,10.00\n2,2024-01-06,Average,20.00\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
  }
}
