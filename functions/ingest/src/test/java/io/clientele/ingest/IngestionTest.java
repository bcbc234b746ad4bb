package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionTest {
  private static final String PRODUCTS =
      """
      product,series,sales_price
      GTX Basic,GTX,550.50
      GTX Basic,GTX,550.50
      MG Special,MG,lots
      MG,MG
      ,MG,5
      """;

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void everyRowIsAcceptedDuplicateOrQuarantinedWithItsReason() throws Exception {
    Upload upload = bench.ingest("products.csv", PRODUCTS);
    assertThat(upload.rows()).isEqualTo(new RowCounts(5, 1, 1, 3));
    assertThat(upload.reasons())
        .isEqualTo(Map.of("bad_number", 1L, "ragged_row", 1L, "missing_key", 1L));
    assertThat(bench.quarantine(upload))
        .isEqualTo(
            String.join(
                "\r\n",
                "line,reason,column,value,product,series,sales_price",
                "4,bad_number,sales_price,lots,MG Special,MG,lots",
                "5,ragged_row,,2 cells instead of 3,MG,MG,",
                "6,missing_key,product,,,MG,5",
                ""));
  }

  @Test
  void repeatedRowsAllGoIntoTheLakeWithTheirLines() throws Exception {
    Upload upload = bench.ingest("products.csv", PRODUCTS);
    assertThat(
            bench.query(
                "select sku, list_price, source, source_id, upload_id, line, ingested_at, count(*) over (partition by row_hash) from products order by line"))
        .containsExactly(
            List.of(
                "GTX Basic",
                "550.5000",
                "maven_crm.products",
                "GTX Basic",
                upload.uploadId(),
                "2",
                "2026-07-01 08:00:00.0",
                "2"),
            List.of(
                "GTX Basic",
                "550.5000",
                "maven_crm.products",
                "GTX Basic",
                upload.uploadId(),
                "3",
                "2026-07-01 08:00:00.0",
                "2"));
  }

  @Test
  void theWorldIsToldWhatBecameOfTheUpload() throws Exception {
    Upload upload = bench.ingest("products.csv", PRODUCTS);
    assertThat(bench.events.events()).hasSize(1);
    assertThat(bench.events.ofType("upload.done").getFirst().detail())
        .containsEntry("version", "1")
        .containsEntry("upload_id", upload.uploadId())
        .containsEntry("bucket", Bench.UPLOADS)
        .containsEntry("key", "products.csv")
        .containsEntry("status", "done")
        .containsEntry("rows_read", 5L)
        .containsEntry("rows_quarantined", 3L);
  }

  @Test
  void theSameUploadAgainWritesTheSameBytesAndTellsOfItAgain() throws Exception {
    bench.ingest("products.csv", PRODUCTS);
    Map<String, String> first = lake(bench);
    Bench other = new Bench(directory);
    other.ingest("products.csv", PRODUCTS);
    assertThat(lake(other)).isEqualTo(first).hasSize(3);

    Upload again = bench.ingest("products.csv", PRODUCTS);
    assertThat(again.status()).isEqualTo(UploadStatus.DONE);
    assertThat(bench.events.ofType("upload.done")).hasSize(2);
  }

  @Test
  void ofAnOverwrittenObjectTheNewestVersionIsRead() throws Exception {
    bench.store.write(Bench.UPLOADS, "p.csv", PRODUCTS.getBytes(StandardCharsets.UTF_8), "text");
    bench
        .ingestion(io.clientele.ingest.read.Limits.STANDARD)
        .ingest(new ObjectVersion(Bench.UPLOADS, "p.csv", "gone"), false);
    StoredObject newest = bench.store.head(Bench.UPLOADS, "p.csv", null).orElseThrow();
    String id = new ObjectVersion(Bench.UPLOADS, "p.csv", newest.version()).uploadId();
    assertThat(bench.ledger.find(id)).isPresent();
  }

  @Test
  void aVanishedObjectAndTheTeamsConfigurationAreNoUploads() throws Exception {
    Ingestion ingestion = bench.ingestion(io.clientele.ingest.read.Limits.STANDARD);
    ingestion.ingest(new ObjectVersion(Bench.UPLOADS, "gone.csv", "1"), false);
    bench.configure("settings.yaml", "locale: pl-PL\n");
    ingestion.ingest(new ObjectVersion(Bench.UPLOADS, "config/settings.yaml", "1"), false);
    assertThat(bench.ledger.done()).isEmpty();
    assertThat(bench.ledger.unfinished()).isEmpty();
  }

  @Test
  void aProfileOfTheTeamWinsOverTheShippedOne() throws Exception {
    bench.configure(
        "profiles/mine.yaml",
        """
        profile: maven_crm.products
        description: ours
        header: {required: [product, series, sales_price]}
        entities:
          products: {sku: product, product: series}
        """);
    bench.ingest("products.csv", PRODUCTS);
    assertThat(bench.query("select distinct product, list_price from products order by 1"))
        .containsExactly(List.of("GTX", "null"), List.of("MG", "null"));
  }

  @Test
  void aFaultOfTheSystemIsTriedAgainAndTheLastOneClosesTheUpload() throws Exception {
    bench.store.write(Bench.UPLOADS, "p.csv", PRODUCTS.getBytes(StandardCharsets.UTF_8), "text");
    StoredObject object = bench.store.head(Bench.UPLOADS, "p.csv", null).orElseThrow();
    ObjectVersion version = new ObjectVersion(Bench.UPLOADS, "p.csv", object.version());
    Ingestion broken = bench.ingestionIn(directory.resolve("missing"));
    assertThatThrownBy(() -> broken.ingest(version, false)).isInstanceOf(java.io.IOException.class);
    assertThat(bench.ledger.find(version.uploadId()).orElseThrow().status())
        .isEqualTo(UploadStatus.PROCESSING);
    assertThatThrownBy(() -> broken.ingest(version, true)).isInstanceOf(java.io.IOException.class);
    Upload failed = bench.ledger.find(version.uploadId()).orElseThrow();
    assertThat(failed.status()).isEqualTo(UploadStatus.FAILED);
    assertThat(failed.message())
        .isEqualTo(
            "p.csv: The file could not be worked on because of a fault of the system, and repeated attempts failed as well. Upload it again later, or tell your administrator.");
  }

  private static Map<String, String> lake(Bench bench) throws Exception {
    Map<String, String> versions = new TreeMap<>();
    for (StoredObject object : bench.store.list(Bench.LAKE, "")) {
      versions.put(object.key(), object.version());
    }
    return versions;
  }
}
