package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.store.StoredObject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload of more rows than a row group of Parquet has, on several threads. */
class LakeBytesIT {
  private static final int ROWS = 400_000;
  private static final int REPLAYS = 3;

  @TempDir Path directory;

  @Test
  void anUploadThatIsReadAgainHasTheSameBytesAndTheOrderOfItsFile() throws Exception {
    String csv = csv();
    Bench bench = new Bench(directory);
    bench.ingest("orders.csv", csv);

    for (int replay = 0; replay < REPLAYS; replay++) {
      Bench again = new Bench(directory);
      again.ingest("orders.csv", csv);
      assertThat(lake(again)).isEqualTo(lake(bench)).hasSize(3);
    }
    assertThat(
            bench.query(
                "select count(*) from (select line, lag(line) over () as before from order_lines) where line <= before"))
        .isEqualTo(List.of(List.of("0")));
  }

  private static String csv() {
    Random random = new Random(7);
    StringBuilder csv =
        new StringBuilder(
            "Order ID,Line,Order Date,Status,Customer No,SKU,Product,Quantity,Unit Price,Discount,Line Total,Currency\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append("O-").append(i / 3).append(',').append(i % 3 + 1);
      csv.append(",2024-03-05,Completed,C-").append(random.nextInt(50_000));
      csv.append(",S-1,Product,1,10.00,0.00,10.00,").append(i % 2 == 0 ? "EUR\n" : "PLN\n");
    }
    return csv.toString();
  }

  private static Map<String, String> lake(Bench bench) throws Exception {
    Map<String, String> files = new TreeMap<>();
    for (StoredObject object : bench.store.list(Bench.LAKE, "lake/")) {
      byte[] bytes = bench.store.read(Bench.LAKE, object.key()).orElseThrow();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      files.put(object.key(), Base64.getEncoder().encodeToString(digest));
    }
    return files;
  }
}
