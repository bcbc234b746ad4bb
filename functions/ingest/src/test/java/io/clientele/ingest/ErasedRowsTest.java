package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.erasure.Identifier;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that bring somebody back who was erased. */
class ErasedRowsTest {
  private static final String CUSTOMERS =
      """
      Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Country Code,Phone,Total Spent,Total Orders,Tags
      101,Ewa,Canary,ewa.canary@example.com,yes,PL,+48 601 234 567,10.00,1,vip
      102,Jan,Kowalski,jan@example.com,yes,PL,+48 601 234 568,20.00,1,
      103,Jan,Kowalski,jan@example.com,yes,PL,+48 601 234 568,20.00,1,
      """;

  private static final String ORDERS =
      """
      Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency
      1,1,2026-05-01,Completed,C1,S1,Lamp,1,10.00,0.00,10.00,EUR
      1,1,2026-05-01,Completed,C1,S1,Lamp,1,10.00,0.00,10.00,EUR
      2,1,31.02.2026,Completed,C1,S1,Lamp,1,12.50,0.00,12.50,EUR
      3,1,2026-05-03,Completed,C2,S1,Lamp,1,12.50,0.00,12.50,EUR
      """;

  @TempDir Path directory;
  private Bench bench;

  @BeforeEach
  void open() {
    bench = new Bench(directory);
  }

  @Test
  void areLetInWithoutTheirRows() throws Exception {
    erase(Identifier.record("shop", "C1"));
    Upload upload = bench.ingest("orders.csv", ORDERS);
    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(upload.rows()).isEqualTo(new RowCounts(4, 1, 0, 3));
    assertThat(upload.reasons()).isEqualTo(Map.of("erased", 3L));
    assertThat(bench.query("select distinct customer_id from orders"))
        .containsExactly(List.of("C2"));
    assertThat(bench.query("select distinct order_id from order_lines"))
        .containsExactly(List.of("3"));
  }

  @Test
  void leaveNothingOfThemInTheQuarantineButTheLine() throws Exception {
    erase(Identifier.record("shop", "C1"));
    Upload upload = bench.ingest("orders.csv", ORDERS);
    assertThat(bench.quarantine(upload).lines().skip(1))
        .hasSize(3)
        .allMatch(line -> line.matches("[234],erased,+"));
    assertThat(report(upload)).contains("\"erased\"").doesNotContain("C1");
  }

  @Test
  void areKnownByAddressAndTelephone() throws Exception {
    erase(Identifier.email("EWA.Canary@example.com").orElseThrow());
    Upload byEmail = bench.ingest("customers.csv", CUSTOMERS);
    assertThat(byEmail.profile()).isEqualTo("shopify.customers");
    assertThat(byEmail.reasons()).isEqualTo(Map.of("erased", 1L));
    erase(Identifier.phone("601234568").orElseThrow());
    Upload byPhone = bench.ingest("customers again.csv", CUSTOMERS);
    assertThat(byPhone.reasons()).isEqualTo(Map.of("erased", 3L));
    assertThat(everything()).doesNotContain("ewa.canary@example.com");
  }

  @Test
  void areKnownByAnOrderOfTheirs() throws Exception {
    erase(Identifier.order("shop", "3"));
    assertThat(bench.ingest("orders.csv", ORDERS).reasons())
        .isEqualTo(Map.of("bad_date", 1L, "erased", 1L));
  }

  @Test
  void nameNobodyInAnotherSystem() throws Exception {
    erase(Identifier.record("crm", "C1"));
    assertThat(bench.ingest("orders.csv", ORDERS).reasons()).isEqualTo(Map.of("bad_date", 1L));
  }

  @Test
  void loseTheirCellsWhereARowIsNoneOfTheTable() throws Exception {
    erase(Identifier.email("ewa.canary@example.com").orElseThrow());
    Upload upload =
        bench.ingest(
            "customers.csv",
            CUSTOMERS + "104,Ewa,Canary,ewa.canary@example.com,yes,PL,1,2,3,4,5,6\n");
    assertThat(upload.reasons()).isEqualTo(Map.of("erased", 2L));
    assertThat(everything()).doesNotContain("Canary");
  }

  @Test
  void loseTheirCellsWhereNoProfileFits() throws Exception {
    erase(Identifier.email("ewa.canary@example.com").orElseThrow());
    Upload upload =
        bench.ingest(
            "notes.csv",
            "foo,bar,baz\nCanary,ewa.canary@example.com,x\nNowak,nowak@example.com,y\n");
    assertThat(upload.status()).isEqualTo(UploadStatus.QUARANTINED);
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 0, 0, 2));
    assertThat(everything()).contains("Nowak").doesNotContain("Canary", "ewa.canary");
  }

  private void erase(Identifier identifier) {
    bench.tombstones.bury(
        List.of(bench.pseudonyms.of(identifier)), "erasure", Instant.parse("2026-07-01T00:00:00Z"));
  }

  private String report(Upload upload) {
    return new String(
        bench.store.read(Bench.LAKE, "quarantine/" + upload.uploadId() + ".json").orElseThrow(),
        StandardCharsets.UTF_8);
  }

  /** All bytes of the lake bucket but its Parquet files, and the ledger. */
  private String everything() {
    StringBuilder text = new StringBuilder();
    bench.store.list(Bench.LAKE, "quarantine/").stream()
        .map(object -> bench.store.read(Bench.LAKE, object.key()).orElseThrow())
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .forEach(text::append);
    return text.append(Arrays.toString(bench.ledger.page(50, null).items().toArray())).toString();
  }
}
