package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.profile.ProfileReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenericIngestionTest {
  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void oneFlatRowFeedsCustomerOrderAndLine() throws Exception {
    Upload upload =
        bench.ingest(
            "flat.csv",
            """
            Nr zamówienia;Data sprzedaży;Klient;E-mail;Nazwa towaru;Ilość;Cena;Koszt jedn.;Waluta
            1;05.01.2024;Ewa Lis;ewa@example.com;Kubek;2;19,99;10,00;PLN
            1;05.01.2024;Ewa Lis;ewa@example.com;Talerz;1;29,99;12,50;PLN
            2;16.01.2024;Jan Kot;jan@example.com;Kubek;1;19,99;10,00;PLN
            """);
    assertThat(upload.profile()).isEqualTo("generic.order_lines");
    assertThat(upload.rows()).isEqualTo(new RowCounts(3, 3, 0, 0));
    assertThat(
            bench.query(
                "select order_id, line_no, product, quantity * unit_price, cost_amount from order_lines order by 1, 2"))
        .containsExactly(
            List.of("1", "1", "Kubek", "39.98000000", "20.0000"),
            List.of("1", "2", "Talerz", "29.99000000", "12.5000"),
            List.of("2", "1", "Kubek", "19.99000000", "10.0000"));
    assertThat(
            bench.query(
                "select distinct order_id, customer_id, cast(ordered_at as date), status, currency from orders order by 1"))
        .containsExactly(
            List.of("1", "ewa@example.com", "2024-01-05", "completed", "PLN"),
            List.of("2", "jan@example.com", "2024-01-16", "completed", "PLN"));
    assertThat(bench.query("select distinct customer_id, name from customers order by 1"))
        .containsExactly(
            List.of("ewa@example.com", "Ewa Lis"), List.of("jan@example.com", "Jan Kot"));
  }

  @Test
  void ordersWithoutIdsAreTheSameOrdersInAnOverlappingExport() throws Exception {
    bench.ingest("january.csv", "Client,Date,Total\nAnn,2024-01-30,10.00\nBob,2024-01-31,12.50\n");
    bench.ingest(
        "february.csv",
        "Client,Date,Total\nBob,2024-01-31,12.50\nAnn,2024-02-01,10.00\nAnn,2024-02-01,10.00\n");
    assertThat(
            bench.query(
                "select count(*), count(distinct order_id), count(distinct row_hash) from orders"))
        .containsExactly(List.of("5", "3", "3"));
  }

  @Test
  void anOrderOfAnUnknownStatusIsRefusedAndACancelledOneIsNoPurchase() throws Exception {
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order No,Order Date,Customer,Status,Amount\n1,2024-01-05,Acme,Shipped,10.00\n2,2024-01-06,Acme,Cancelled,20.00\n3,2024-01-07,Acme,Beamed up,5.00\n");
    assertThat(upload.reasons()).containsExactly(Map.entry("unknown_word", 1L));
    assertThat(bench.query("select order_id, status from orders order by 1"))
        .containsExactly(List.of("1", "completed"), List.of("2", "cancelled"));
  }

  @Test
  void anIdThatWasTakenForAnAmountIsTheSameId() throws Exception {
    bench.ingest(
        "a.csv",
        "Order No,Order Date,Customer ID,Amount\n1,2024-01-05,13085.0,10.00\n2,2024-01-06,,20.00\n3,2024-01-06,13086,2.00\n");
    assertThat(bench.query("select customer_id from orders order by order_id"))
        .containsExactly(List.of("13085"), List.of("null"), List.of("13086"));
  }

  @Test
  void aScoreIsOnTheScaleThatItsHeaderNames() throws Exception {
    bench.ingest(
        "survey.csv",
        "Data odpowiedzi;E-mail klienta;Zadowolenie (1-10)\n2024-01-25;ann@example.com;4\n2024-01-26;bob@example.com;5\n");
    assertThat(bench.query("select score, scale_max from feedback order by 1"))
        .containsExactly(List.of("4.0", "10.0"), List.of("5.0", "10.0"));
  }

  @Test
  void aRowWithoutAnAmountIsRefusedNotGuessed() throws Exception {
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order No,Order Date,Customer,Amount\n1,2024-01-05,Acme,10.00\n2,2024-01-06,Acme,20.00\n3,2024-01-07,Acme,\n4,2024-01-08,Acme,30.00\n5,2024-01-09,Acme,40.00\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(5, 4, 0, 1));
    assertThat(bench.quarantine(upload)).contains("4,missing_value,Amount,,3,2024-01-07");
  }

  @Test
  void wideSheetsBecomeARowAMeasureAndPeriod() throws Exception {
    Upload upload =
        bench.ingest(
            "wide.csv",
            """
            CLIENT_ID,CLIENT_NAME,MEDICAL_REVENUE_2014,MEDICAL_REVENUE_2015,Q1 2024 Visits,2024-03 (PLN)
            1,Acme,100.50,110.25,4,7.5
            2,Beta,90.00,,5,8.5
            """);
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(
            bench.query(
                "select customer_id, measure, period_start, period_end, value, unit from customer_facts order by 1, 2, 3"))
        .containsExactly(
            List.of("1", "medical_revenue", "2014-01-01", "2015-01-01", "100.5", "null"),
            List.of("1", "medical_revenue", "2015-01-01", "2016-01-01", "110.25", "null"),
            List.of("1", "value", "2024-03-01", "2024-04-01", "7.5", "PLN"),
            List.of("1", "visits", "2024-01-01", "2024-04-01", "4.0", "null"),
            List.of("2", "medical_revenue", "2014-01-01", "2015-01-01", "90.0", "null"),
            List.of("2", "value", "2024-03-01", "2024-04-01", "8.5", "PLN"),
            List.of("2", "visits", "2024-01-01", "2024-04-01", "5.0", "null"));
    assertThat(bench.query("select customer_id, name from customers order by 1"))
        .containsExactly(List.of("1", "Acme"), List.of("2", "Beta"));
  }

  @Test
  void aSnapshotBecomesCustomersSubscriptionsAnswersAndFacts() throws Exception {
    Upload upload =
        bench.ingest(
            "snapshot.csv",
            """
            Account ID,Company,Plan,MRR,Start Date,End Date,NPS,Churned,Support Tickets
            A1,Acme,Pro,490,2022-01-01,,9,No,3
            A2,Beta,Basic,90,2022-05-01,2023-05-01,4,Yes,11
            """);
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(
            bench.query(
                "select customer_id, product, cast(started_at as date), cast(ended_at as date), status, mrr from subscriptions order by 1"))
        .containsExactly(
            List.of("A1", "Pro", "2022-01-01", "null", "active", "490.0000"),
            List.of("A2", "Basic", "2022-05-01", "2023-05-01", "cancelled", "90.0000"));
    assertThat(bench.query("select customer_id, kind, score, scale_max from feedback order by 1"))
        .containsExactly(List.of("A1", "nps", "9.0", "10.0"), List.of("A2", "nps", "4.0", "10.0"));
    assertThat(bench.query("select customer_id, measure, value from customer_facts order by 1"))
        .containsExactly(List.of("A1", "complaints", "3.0"), List.of("A2", "complaints", "11.0"));
    assertThat(bench.query("select customer_id, name, kind from customers order by 1"))
        .containsExactly(List.of("A1", "Acme", "company"), List.of("A2", "Beta", "company"));
  }

  @Test
  void churnWithoutASubscriptionIsANumber() throws Exception {
    Upload upload =
        bench.ingest(
            "churn.csv",
            "Customer ID,Tenure months,Churned,Total spent\nC1,12,Yes,100.00\nC2,30,No,250.50\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(
            bench.query(
                "select measure, list(value order by customer_id) from customer_facts group by 1 order by 1"))
        .containsExactly(
            List.of("churned", "[1.0, 0.0]"),
            List.of("tenure_months", "[12.0, 30.0]"),
            List.of("total_spent", "[100.0, 250.5]"));
  }

  @Test
  void whatIsNotCertainIsRefusedWithAProfileToCorrect() throws Exception {
    String file =
        "Order No,Order Date,Customer,Gross Amount\n1,2024-01-05,Acme,123.00\n2,2024-01-16,Beta,246.00\n";
    Upload upload = bench.ingest("gross.csv", file);
    assertThat(upload.status()).isEqualTo(UploadStatus.QUARANTINED);
    assertThat(upload.reasons()).containsOnlyKeys("no_profile");
    String key = "quarantine/" + upload.uploadId() + ".profile.yaml";
    assertThat(upload.message())
        .contains(
            "sheet of orders",
            "missing is net amount",
            "may hold the tax",
            key,
            "config/profiles/");
    String yaml =
        new String(bench.store.read(Bench.LAKE, key).orElseThrow(), StandardCharsets.UTF_8);
    assertThat(ProfileReader.read(yaml).id()).isEqualTo("generic.orders");

    bench.configure("profiles/orders.yaml", yaml.replace("generic.orders", "our_shop.orders"));
    Upload again = bench.ingest("again.csv", file);
    assertThat(again.status()).describedAs("%s", again.message()).isEqualTo(UploadStatus.DONE);
    assertThat(again.profile()).isEqualTo("our_shop.orders");
    assertThat(again.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
  }
}
