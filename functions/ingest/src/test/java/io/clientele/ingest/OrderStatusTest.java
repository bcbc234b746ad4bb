package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No order counts as completed because nobody knows the word for what became of it. */
class OrderStatusTest {
  @TempDir Path directory = Path.of("");

  @Test
  void rowsOfMostlyUnknownStatusesAreRefusedAndTheKnownOnesKept() throws Exception {
    Bench bench = new Bench(directory);
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order No,Order Date,Customer,Status,Amount\n1,2024-01-05,Acme,Beamed up,10.00\n2,2024-01-06,Acme,Lost in space,20.00\n3,2024-01-07,Acme,Warped,5.00\n4,2024-01-08,Acme,Cancelled,7.00\n");
    assertThat(upload.reasons()).isEqualTo(Map.of("unknown_word", 3L));
    assertThat(bench.query("select order_id, status from orders"))
        .containsExactly(List.of("4", "cancelled"));
  }

  @Test
  void aStatusOfNumbersIsNotPassedOver() throws Exception {
    Upload upload =
        new Bench(directory)
            .ingest(
                "orders.csv",
                "Order No,Order Date,Customer,Status,Amount\n1,2024-01-05,Acme,10,10.00\n2,2024-01-06,Acme,90,20.00\n");
    assertThat(upload.reasons()).containsOnlyKeys("no_profile");
    assertThat(upload.message()).contains("“Status” tells which orders were cancelled");
  }

  @Test
  void cancelledAndRefundedAreKnownInFiveLanguages() throws Exception {
    Bench bench = new Bench(directory);
    StringBuilder file = new StringBuilder("Order No,Order Date,Customer,Status,Amount\n");
    List<String> words =
        List.of(
            "Canceled",
            "Refunded",
            "Anulowana",
            "Zwrócono",
            "Storniert",
            "Rückerstattet",
            "Annulée",
            "Remboursé",
            "Cancelado",
            "Reembolsado");
    for (int i = 0; i < words.size(); i++) {
      file.append("%d,2024-01-%02d,Acme,%s,10.00%n".formatted(i, i + 10, words.get(i)));
    }
    Upload upload = bench.ingest("orders.csv", file.toString());
    assertThat(upload.reasons()).isEmpty();
    assertThat(bench.query("select status, count(*) from orders group by 1 order by 1"))
        .containsExactly(List.of("cancelled", "5"), List.of("refunded", "5"));
  }

  @Test
  void aPaidOrderThatShopifyNotesAsCancelledIsCancelled() throws Exception {
    Bench bench = new Bench(directory);
    Upload upload =
        bench.ingest(
            "orders_export.csv",
            """
            Name,Email,Financial Status,Currency,Subtotal,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at
            #1001,ann@example.com,paid,EUR,10.00,2024-01-05 10:00:00 +0100,1,Mug,10.00,2024-01-06 09:00:00 +0100
            #1002,bob@example.com,paid,EUR,20.00,2024-01-07 10:00:00 +0100,1,Plate,20.00,
            #1003,bob@example.com,frozen,EUR,20.00,2024-01-08 10:00:00 +0100,1,Plate,20.00,
            """);
    assertThat(upload.profile()).isEqualTo("shopify.orders");
    assertThat(upload.reasons()).isEqualTo(Map.of("unknown_word", 1L));
    assertThat(bench.query("select order_id, status from orders order by 1"))
        .containsExactly(List.of("#1001", "cancelled"), List.of("#1002", "completed"));
  }

  @Test
  void aCountOfItemsBesideTheTotalMakesNoLines() throws Exception {
    Bench bench = new Bench(directory);
    Upload upload =
        bench.ingest(
            "orders.csv",
            "Order ID,Order Date,Status,Customer Email,Items,Order Total,Currency\n1,2024-01-05,wc-completed,ann@example.com,2,10.00,EUR\n2,2024-01-06,wc-completed,bob@example.com,1,20.00,EUR\n");
    assertThat(upload.profile()).isEqualTo("generic.orders");
    assertThat(bench.query("select order_id, net_amount from orders order by 1"))
        .containsExactly(List.of("1", "10.0000"), List.of("2", "20.0000"));
  }
}
