package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets with a column a month, quarter, year or product. */
class WideSheetsTest {
  private static final String FACTS =
      "select customer_id, measure, period_start, period_end, value from customer_facts order by 1, 2, 3";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @ParameterizedTest
  @CsvSource({
    "Jan 2024, Feb 2024",
    "styczeń 2024, luty 2024",
    "sty 2024, lut 2024",
    "Sty-24, Lut-24",
    "Jan-24, Feb-24",
    "01.2024, 02.2024",
    "2024-01, 2024-02",
    "stycznia 2024, lutego 2024",
    "January 2024, February 2024",
    "2024_01, 2024_02",
    "M1 2024, M2 2024",
    "2024-01-01, 2024-02-01"
  })
  void oneColumnAMonth(String first, String second) throws Exception {
    Upload upload =
        bench.ingest(
            "months.csv",
            "Customer ID,Company,%s,%s\nC1,Acme,10.50,20\nC2,Beta,,30\nC3,Gamma,5,6\n"
                .formatted(first, second));
    assertThat(upload.profile()).describedAs("%s", upload.message()).isEqualTo("generic.customers");
    assertThat(bench.query(FACTS))
        .containsExactly(
            List.of("C1", "value", "2024-01-01", "2024-02-01", "10.5"),
            List.of("C1", "value", "2024-02-01", "2024-03-01", "20.0"),
            List.of("C2", "value", "2024-02-01", "2024-03-01", "30.0"),
            List.of("C3", "value", "2024-01-01", "2024-02-01", "5.0"),
            List.of("C3", "value", "2024-02-01", "2024-03-01", "6.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sales report 2024, Jan, Feb",
    "Sprzedaż 2024, styczeń, luty",
    "Raport za 2024 rok, Sty, Lut"
  })
  void monthsOfTheYearOfTheTitle(String title, String first, String second) throws Exception {
    Upload upload =
        bench.ingest(
            "months.csv",
            "%s,,,\nKlient,Miasto,%s,%s\nAcme,Kraków,10.50,20\nBeta,Łódź,5,6\nGamma,Gdynia,7,8\n"
                .formatted(title, first, second));
    assertThat(upload.profile()).describedAs("%s", upload.message()).isEqualTo("generic.customers");
    assertThat(bench.query(FACTS))
        .contains(
            List.of("Acme", "value", "2024-01-01", "2024-02-01", "10.5"),
            List.of("Beta", "value", "2024-02-01", "2024-03-01", "6.0"));
  }

  @Test
  void monthsWithoutAYearAreRefused() throws Exception {
    Upload upload =
        bench.ingest("months.csv", "Customer ID,Company,Jan,Feb\nC1,Acme,10.50,20\nC2,Beta,5,30\n");
    assertThat(upload.reasons()).containsOnlyKeys("no_profile");
    assertThat(upload.message()).contains("year");
  }

  @ParameterizedTest
  @CsvSource({
    "Q1 2024, Q2 2024",
    "2024 Q1, 2024 Q2",
    "Q1'24, Q2'24",
    "1Q24, 2Q24",
    "I kw. 2024, II kw. 2024",
    "2024Q1, 2024Q2",
    "kwartał 1 2024, kwartał 2 2024"
  })
  void oneColumnAQuarter(String first, String second) throws Exception {
    Upload upload =
        bench.ingest(
            "quarters.csv",
            "Customer ID,Company,%s,%s\nC1,Acme,10.50,20\nC2,Beta,5,30\n".formatted(first, second));
    assertThat(upload.profile()).describedAs("%s", upload.message()).isEqualTo("generic.customers");
    assertThat(bench.query(FACTS))
        .contains(
            List.of("C1", "value", "2024-01-01", "2024-04-01", "10.5"),
            List.of("C2", "value", "2024-04-01", "2024-07-01", "30.0"));
  }

  @Test
  void oneColumnAProduct() throws Exception {
    Upload upload =
        bench.ingest(
            "products.csv",
            "Sales by product 2024,,,\nCustomer,Sales Mugs (EUR),Sales Plates (EUR),Sales Lamps (EUR)\nAcme,\"1,200.50\",20,\nBeta,5,6,7\n");
    assertThat(upload.profile()).describedAs("%s", upload.message()).isEqualTo("generic.customers");
    assertThat(bench.query(FACTS))
        .containsExactlyInAnyOrder(
            List.of("Acme", "sales_mugs", "2024-01-01", "2025-01-01", "1200.5"),
            List.of("Acme", "sales_plates", "2024-01-01", "2025-01-01", "20.0"),
            List.of("Beta", "sales_mugs", "2024-01-01", "2025-01-01", "5.0"),
            List.of("Beta", "sales_plates", "2024-01-01", "2025-01-01", "6.0"),
            List.of("Beta", "sales_lamps", "2024-01-01", "2025-01-01", "7.0"));
  }

  @Test
  void oneColumnAMeasureAndYear() throws Exception {
    Upload upload =
        bench.ingest(
            "revenue.csv",
            "CLIENT_ID,CLIENT_NAME,MEDICAL_REVENUE_2014,MEDICAL_REVENUE_2015,DENTAL_REVENUE_2015\n1,Acme,100.50,110.25,4\n2,Beta,90.00,,5\n");
    assertThat(upload.profile()).isEqualTo("generic.customers");
    assertThat(bench.query(FACTS))
        .contains(List.of("1", "dental_revenue", "2015-01-01", "2016-01-01", "4.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "Jan-01, Jan-02",
    "2024-01-15, 2024-02-15",
    "2024-01-01, 2024-07-01",
    "W1 2024, W2 2024",
    "Tydzień 1 2024, Tydzień 2 2024",
    "H1 2024, H2 2024",
    "Plan 2024, Forecast 2025"
  })
  void whatIsNotClearlyAMonthQuarterOrYearIsNoPeriod(String first, String second) throws Exception {
    bench.ingest(
        "days.csv",
        "Customer ID,Company,%s,%s\nC1,Acme,10.50,20\nC2,Beta,5,30\n".formatted(first, second));
    assertThat(bench.store.list(Bench.LAKE, "lake/")).isEmpty();
  }
}
