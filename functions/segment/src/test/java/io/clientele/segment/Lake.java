package io.clientele.segment;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.warehouse.lake.LakeTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts uploads into the lake and the ledger, as ingest leaves them. */
final class Lake {
  static final String UPLOADS = "uploads";
  static final String BUCKET = "lake";

  private final ObjectStore store;
  private final UploadLedger uploads;

  Lake(ObjectStore store, UploadLedger uploads) {
    this.store = store;
    this.uploads = uploads;
  }

  /**
   * One upload of one entity. A row is SQL that sets columns, such as {@code order_id = 'o1'};
   * equal rows have equal hashes.
   */
  Upload add(String key, Instant receivedAt, Entity entity, String... rows)
      throws SQLException, IOException {
    Upload received = Upload.received(new ObjectVersion(UPLOADS, key, "v1"), 100, receivedAt);
    String lakeKey =
        "lake/%s/ingested_on=2024-04-01/%s.parquet".formatted(entity.table(), received.uploadId());
    store.write(BUCKET, lakeKey, parquet(received, entity, List.of(rows)), "application/parquet");
    Upload done =
        new Upload(
            received.object(),
            received.size(),
            receivedAt,
            UploadStatus.DONE,
            "test",
            List.of(entity),
            new RowCounts(rows.length, rows.length, 0, 0),
            Map.of(),
            Map.of(),
            null,
            Map.of(entity, lakeKey),
            0.1,
            null);
    if (!uploads.finish(done)) {
      throw new IllegalStateException(key + " is there already");
    }
    return done;
  }

  private static byte[] parquet(Upload upload, Entity entity, List<String> rows)
      throws SQLException, IOException {
    Path file = Files.createTempFile("lake", ".parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      new LakeTables(connection).createEmpty(entity);
      int line = 1;
      for (String row : rows) {
        line++;
        statement.execute(insert(upload, entity, row, line));
      }
      statement.execute("copy %s to '%s' (format parquet)".formatted(entity.lakeTable(), file));
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static String insert(Upload upload, Entity entity, String row, int line) {
    StringBuilder columns = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (String cell : row.split(", ", -1)) {
      columns.append(cell, 0, cell.indexOf(" = ")).append(", ");
      values.append(cell.substring(cell.indexOf(" = ") + 3)).append(", ");
    }
    return """
        insert into %s (%s source, source_id, upload_id, line, ingested_at, row_hash)
        values (%s 'test', 'test', '%s', %d, timestamp '2024-04-01 00:00:00', md5('%s'))
        """
        .formatted(
            entity.lakeTable(), columns, values, upload.uploadId(), line, row.replace("'", "''"));
  }
}
