package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalReportTest {
  /** A hundred good rows, so that some bad ones leave no doubt what the file is. */
  private static final String SALES = sales();

  @TempDir Path directory;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(directory);
  }

  @Test
  void namesTheRowsByReasonAndColumnWithTheirLinesAndValues() throws Exception {
    Upload upload =
        bench.ingest(
            "sales.csv", SALES + "a,yesterday,Ann,5.00\nb,today,Bob,6.00\nc,2024-01-06,Eve,x\n");
    assertThat(upload.rows().quarantined()).isEqualTo(3);
    assertThat(report(upload).get("refusals"))
        .isEqualTo(
            List.of(
                refusal(
                    "bad_date",
                    "Order Date",
                    2,
                    List.of(example(102, "yesterday"), example(103, "today"))),
                refusal("bad_number", "Amount", 1, List.of(example(104, "x")))));
  }

  @Test
  void keepsTheFirstTenRowsOfAReasonAndCountsAll() throws Exception {
    StringBuilder rows = new StringBuilder(SALES);
    for (int i = 0; i < 14; i++) {
      rows.append("r%d,never,Ann,5.00\n".formatted(i));
    }
    Upload upload = bench.ingest("sales.csv", rows.toString());
    assertThat(report(upload).get("refusals"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement(InstanceOfAssertFactories.MAP)
        .containsEntry("rows", 14)
        .extractingByKey("examples", InstanceOfAssertFactories.LIST)
        .hasSize(10);
  }

  @Test
  void shortensLongValues() throws Exception {
    Upload upload = bench.ingest("sales.csv", SALES + "a," + "ż".repeat(5_000) + ",Ann,5.00\n");
    assertThat(report(upload).toString()).contains("ż".repeat(200) + "…").hasSizeLessThan(600);
  }

  @Test
  void saysWhatAFileOfNoKnownToolComesNearestTo() throws Exception {
    Upload upload =
        bench.ingest(
            "leads.csv",
            "Order ID,Customer ID,Order Date,Amount,Driver,Colour\n1,2,2024-05-01,9.50,a,b\n2,3,2024-05-02,8.50,a,b\n");
    assertThat(upload.status()).isEqualTo(UploadStatus.QUARANTINED);
    Map<String, Object> report = report(upload);
    assertThat(report.get("refusals"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement(InstanceOfAssertFactories.MAP)
        .containsEntry("reason", "no_profile")
        .containsEntry("rows", 2);
    assertThat(report).containsKey("proposal");
    assertThat(report.get("nearest")).asString().contains("missing");
  }

  @Test
  void givesTheReasonForWhichAFileCannotBeRead() throws Exception {
    Upload upload = bench.ingest("nothing.csv", "");
    assertThat(report(upload).get("refusals"))
        .isEqualTo(List.of(refusal("empty_file", "", 1, List.of(example(0, "")))));
  }

  @Test
  void isAbsentWhereNothingWasRefused() throws Exception {
    Upload upload = bench.ingest("sales.csv", SALES);
    assertThat(bench.store.read(Bench.LAKE, "quarantine/" + upload.uploadId() + ".json")).isEmpty();
  }

  @Test
  void tellsHowSureItIsOfAFileThatNoProfileFits() throws Exception {
    assertThat(bench.ingest("sales.csv", SALES).confidence()).isBetween(0.7, 1.0);
    Upload known =
        bench.ingest("rates.csv", "Id,Name,StageName,Amount,CloseDate,IsClosed,IsWon,AccountId\n");
    assertThat(known.confidence()).isNull();
  }

  private Map<String, Object> report(Upload upload) throws IOException {
    return JSON.std.mapFrom(
        bench.store.read(Bench.LAKE, "quarantine/" + upload.uploadId() + ".json").orElseThrow());
  }

  private static Map<String, Object> refusal(
      String reason, String column, int rows, List<Map<String, Object>> examples) {
    return Map.of(
        "reason", reason,
        "column", column,
        "rows", rows,
        "expected", List.of(),
        "examples", examples);
  }

  private static String sales() {
    StringBuilder rows = new StringBuilder("Order No,Order Date,Customer,Amount\n");
    for (int i = 0; i < 100; i++) {
      rows.append("%d,2024-01-%02d,Customer %d,%d.50\n".formatted(i, 1 + i % 28, i % 7, i));
    }
    return rows.toString();
  }

  private static Map<String, Object> example(int line, String value) {
    return Map.of("line", line, "value", value);
  }
}
