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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How dates and months are read that tools and people write in odd ways. */
class DateValuesTest {
  private static final String PROFILE =
      """
      profile: test.deals
      header: {required: [id, day, amount]}
      decimal: point
      entities:
        opportunities: {opportunity_id: id, created_at: day, amount: amount}
      """;

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
    bench.configure("profiles/test.yaml", PROFILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02,2024-03",
        "02/2024,03/2024",
        "luty 2024,marzec 2024",
        "Februar 2024,März 2024",
        "févr. 2024,mars 2024"
      })
  void aColumnOfMonthsIsTheirFirstDays(String months) throws Exception {
    String[] month = months.split(",", -1);
    Upload upload =
        bench.ingest(
            "spend.csv",
            "Campaign,Month,Spend\nBrand,%1$s,10.50\nBrand,%2$s,12.00\nSearch,%2$s,3.00\n"
                .formatted(month[0], month[1]));
    assertThat(upload.rows()).as(upload.message()).isEqualTo(new RowCounts(3, 3, 0, 0));
    assertThat(upload.repairs()).containsEntry("month_decoded", 3L);
    assertThat(bench.query("select name, started_at, spend_amount from campaigns order by line"))
        .containsExactly(
            List.of("Brand", "2024-02-01 00:00:00.0", "10.5000"),
            List.of("Brand", "2024-03-01 00:00:00.0", "12.0000"),
            List.of("Search", "2024-03-01 00:00:00.0", "3.0000"));
  }

  @Test
  void aMonthAmongDaysIsRefused() throws Exception {
    Upload upload =
        bench.ingest(
            "spend.csv",
            "Campaign,Start date,Spend\nA,2024-02-01,1\nB,2024-02-02,1\nC,2024-02-03,1\nD,2024-02-04,1\nE,2024-03,1\n");
    assertThat(upload.reasons()).isEqualTo(Map.of("bad_date", 1L));
    assertThat(upload.repairs()).doesNotContainKey("month_decoded");
  }

  @Test
  void aColumnOfExcelsDayNumbersIsDatesAndOneAmongDatesIsNone() throws Exception {
    Upload upload = ingest("id,day,amount", "1,45292,5", "2,45293.5,5");
    assertThat(bench.query("select created_at from opportunities order by opportunity_id"))
        .containsExactly(List.of("2024-01-01 00:00:00.0"), List.of("2024-01-02 12:00:00.0"));
    assertThat(upload.repairs()).containsEntry("serial_date_decoded", 2L);
    assertThat(ingest("id,day,amount", "3,45292,5", "4,2024-01-02,5").reasons())
        .isEqualTo(Map.of("bad_date", 1L));
  }

  @Test
  void aZoneMayStandBehindABlank() throws Exception {
    ingest(
        "id,day,amount",
        "1,2024-05-13 10:20:30 UTC,5",
        "2,2024-05-13 10:20 GMT,5",
        "3,2024-05-13 10:20:30 Z,5",
        "4,2024-05-13 12:20:30 +0200,5");
    assertThat(bench.query("select created_at from opportunities order by opportunity_id"))
        .containsExactly(
            List.of("2024-05-13 10:20:30.0"),
            List.of("2024-05-13 10:20:00.0"),
            List.of("2024-05-13 10:20:30.0"),
            List.of("2024-05-13 10:20:30.0"));
  }

  @Test
  void midnightAtTheEndOfADayIsTheNextDay() throws Exception {
    ingest("id,day,amount", "1,2024-12-31 24:00,5", "2,31.12.2024 24:00:00,5", "3,2024-01-01,5");
    assertThat(bench.query("select created_at from opportunities order by opportunity_id"))
        .containsExactly(
            List.of("2025-01-01 00:00:00.0"),
            List.of("2025-01-01 00:00:00.0"),
            List.of("2024-01-01 00:00:00.0"));
  }

  private Upload ingest(String... lines) throws Exception {
    return bench.ingest("deals.csv", String.join("\n", lines) + "\n");
  }
}
