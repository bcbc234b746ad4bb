package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @Test
  void aScoreMayHaveItsScaleOrStarsBehindIt() throws Exception {
    bench.ingest(
        "stars.csv",
        "Customer Email,Rating,Feedback,Date\nann@example.com,5 stars,nice,2024-01-05\nbob@example.com,1 star,bad,2024-01-06\n");
    bench.ingest(
        "shares.csv",
        "Customer Email,Survey Date,Score\nann@example.com,2024-02-05,4/10\nbob@example.com,2024-02-06,5/10\n");
    assertThat(
            bench.query(
                "select customer_id, kind, score, scale_max from feedback order by answered_at"))
        .containsExactly(
            List.of("ann@example.com", "rating", "5.0", "5.0"),
            List.of("bob@example.com", "rating", "1.0", "5.0"),
            List.of("ann@example.com", "rating", "4.0", "10.0"),
            List.of("bob@example.com", "rating", "5.0", "10.0"));
  }

  @Test
  void whatWasDoneWithACustomerIsAnEngagementOfItsChannel() throws Exception {
    Upload upload =
        bench.ingest(
            "activities.csv",
            "Activity ID,Type,Date,Contact Email,Subject\n1,Call,2024-01-05,ann@example.com,hello\n2,E-mail,2024-01-06,bob@example.com,offer\n3,Meeting,2024-01-07,bob@example.com,demo\n4,Fax,2024-01-07,bob@example.com,x\n5,Call,2024-01-08,ann@example.com,again\n");
    assertThat(upload.reasons()).containsExactly(Map.entry("unknown_word", 1L));
    assertThat(
            bench.query(
                "select engagement_id, customer_id, channel, action from engagements order by 1"))
        .containsExactly(
            List.of("1", "ann@example.com", "call", "null"),
            List.of("2", "bob@example.com", "email", "null"),
            List.of("3", "bob@example.com", "meeting", "null"),
            List.of("5", "ann@example.com", "call", "null"));
  }

  @Test
  void ordersAndTheirLinesMayBeInFilesOfTheirOwn() throws Exception {
    bench.ingest(
        "orders.csv",
        "order_id,customer_id,order_date,status\n1,C1,2024-01-05,completed\n2,C2,2024-01-06,cancelled\n");
    bench.ingest(
        "items.csv",
        "order_item_id,order_id,product_id,quantity,unit_price\n1,1,P1,2,10.00\n2,1,P2,1,5.50\n3,2,P1,1,10.00\n");
    assertThat(
            bench.query(
                "select o.order_id, o.customer_id, o.status, sum(l.quantity * l.unit_price) from orders o join order_lines l using (order_id) group by all order by 1"))
        .containsExactly(
            List.of("1", "C1", "completed", "25.50000000"),
            List.of("2", "C2", "cancelled", "10.00000000"));
  }

  @Test
  void aDealEndsWhenItWasWonOrLostElseWhenItIsExpectedTo() throws Exception {
    bench.ingest(
        "deals.csv",
        "Deal ID,Company,Deal Value,Status,Won Date,Lost Date,Expected Close\nD1,Acme,100.00,Won,2024-01-05,,2024-01-09\nD2,Beta,200.00,Lost,,2024-01-06,2024-01-09\nD3,Beta,300.00,Open,,,2024-01-10\n");
    assertThat(
            bench.query(
                "select opportunity_id, cast(closed_at as date), is_won from opportunities order by 1"))
        .containsExactly(
            List.of("D1", "2024-01-05", "true"),
            List.of("D2", "2024-01-06", "false"),
            List.of("D3", "2024-01-10", "false"));
  }

  @Test
  void whatNothingExplainsIsNamedWhereItIsTooMuch() throws Exception {
    Upload upload =
        bench.ingest(
            "sales.csv",
            "Date,Client,Amount,Foo,Bar,Baz,Qux\n2024-01-05,Ann,10.00,a,b,c,d\n2024-01-06,Bob,12.00,a,b,c,d\n");
    assertThat(upload.message())
        .contains("nothing tells what these columns are: “Foo”, “Bar”, “Baz”, “Qux”");
  }

  @Test
  void twoColumnsOfOneNameAreNoHindranceWhereNeitherIsUsed() throws Exception {
    Upload upload =
        bench.ingest(
            "notes.csv",
            "Order No,Order Date,Customer,Amount,Notes,Notes\n1,2024-01-05,Acme,10.00,a,b\n2,2024-01-06,Beta,12.00,c,d\n");
    assertThat(upload.profile()).isEqualTo("generic.orders");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    Upload amounts =
        bench.ingest(
            "amounts.csv",
            "Order No,Order Date,Customer,Amount,Amount\n1,2024-01-05,Acme,10.00,11.00\n2,2024-01-06,Beta,12.00,13.00\n");
    assertThat(amounts.rows()).isEqualTo(new RowCounts(2, 0, 0, 2));
    assertThat(amounts.message()).contains("several columns are called “Amount”");
  }

  @Test
  void aTotalBesideAListOfLinesIsNoHindrance() throws Exception {
    Upload upload =
        bench.ingest(
            "orders.jsonl",
            """
            {"orderId":1,"orderDate":"2024-01-05","customer":{"id":"C1"},"items":[{"sku":"P1","name":"Mug","qty":2,"price":10.5},{"sku":"P2","name":"Plate","qty":1,"price":5.25}],"total":26.25}
            {"orderId":2,"orderDate":"2024-01-06","customer":{"id":"C2"},"items":[{"sku":"P1","name":"Mug","qty":2,"price":10.5},{"sku":"P2","name":"Plate","qty":2,"price":5.25}],"total":31.50}
            """);
    assertThat(upload.rows()).isEqualTo(new RowCounts(4, 4, 0, 0));
    assertThat(
            bench.query(
                "select order_id, sum(quantity * unit_price) from order_lines group by 1 order by 1"))
        .containsExactly(List.of("1", "26.25000000"), List.of("2", "31.50000000"));
  }

  @Test
  void aFileThatSaysItIsUtf8AndIsNotIsRefusedAsThat() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.writeBytes(
        "Nr zamówienia;Data;Klient;Kwota\n1;2024-01-05;Łukasz Żak;10,50\n"
            .getBytes(Charset.forName("windows-1250")));
    Upload upload = bench.ingest("lie.csv", bytes.toByteArray());
    assertThat(upload.reasons()).containsOnlyKeys("wrong_encoding");
  }
}
