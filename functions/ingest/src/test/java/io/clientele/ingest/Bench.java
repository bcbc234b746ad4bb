package io.clientele.ingest;

import io.clientele.domain.erasure.ErasedPeople;
import io.clientele.domain.erasure.InMemoryTombstones;
import io.clientele.domain.erasure.Pseudonyms;
import io.clientele.domain.event.RecordedEvents;
import io.clientele.domain.store.InMemoryObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.InMemoryUploadLedger;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.ingest.guess.GenericRecognition;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.ShippedProfiles;
import io.clientele.ingest.read.Limits;
import io.clientele.warehouse.engine.DuckDb;
import io.clientele.warehouse.engine.DuckDbSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The whole function over ports in memory. */
final class Bench {
  private static final List<Profile> SHIPPED = ShippedProfiles.read();
  private static final GenericRecognition GENERIC = GenericRecognition.shipped();
  static final String UPLOADS = "uploads";
  static final String LAKE = "lake";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC);

  final InMemoryObjectStore store = new InMemoryObjectStore(CLOCK);
  final InMemoryUploadLedger ledger = new InMemoryUploadLedger();
  final InMemoryTombstones tombstones = new InMemoryTombstones();
  final Pseudonyms pseudonyms = new Pseudonyms("a key of a test, forty letters long.....");
  final RecordedEvents events = new RecordedEvents();
  private final Path directory;
  private final Ingestion ingestion;

  Bench(Path directory) {
    this.directory = directory;
    ingestion = ingestion(Limits.STANDARD);
  }

  Ingestion ingestion(Limits limits) {
    return ingestion(SHIPPED, limits, ledger, directory);
  }

  /** Knows no tool's export: everything is recognised from what it says itself. */
  Ingestion withoutProfiles() {
    return ingestion(List.of(), Limits.STANDARD, ledger, directory);
  }

  /** Works over another ledger. */
  Ingestion ingestion(UploadLedger other) {
    return ingestion(SHIPPED, Limits.STANDARD, other, directory);
  }

  /** Works in a directory that the caller chooses, such as one that does not exist. */
  Ingestion ingestionIn(Path work) {
    return ingestion(SHIPPED, Limits.STANDARD, ledger, work);
  }

  private Ingestion ingestion(
      List<Profile> profiles, Limits limits, UploadLedger uploads, Path work) {
    DuckDbSettings duckDb = DuckDbSettings.inMemory("800MB", 2);
    return new Ingestion(
        uploads,
        store,
        events,
        new UploadWork(
            store,
            LAKE,
            profiles,
            duckDb,
            limits,
            GENERIC,
            () -> new ErasedPeople(pseudonyms, tombstones.all())),
        work,
        CLOCK);
  }

  void configure(String name, String text) {
    store.write(UPLOADS, "config/" + name, text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  Upload ingest(String key, String text) throws IOException, SQLException {
    return ingest(key, text.getBytes(StandardCharsets.UTF_8));
  }

  Upload ingest(String key, byte[] content) throws IOException, SQLException {
    store.write(UPLOADS, key, content, "text/csv");
    return ingest(key, ingestion);
  }

  Upload ingest(String key, Ingestion with) throws IOException, SQLException {
    StoredObject object = store.head(UPLOADS, key, null).orElseThrow();
    ObjectVersion version = new ObjectVersion(UPLOADS, key, object.version());
    with.ingest(version, false);
    return ledger.find(version.uploadId()).orElseThrow();
  }

  String quarantine(Upload upload) {
    return store
        .read(LAKE, "quarantine/" + upload.uploadId() + ".csv")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  /** Runs SQL over the lake, whose tables are named as the entities; cells as text. */
  List<List<String>> query(String sql) throws IOException, SQLException {
    Path lake = Files.createTempDirectory(directory, "lake");
    DuckDbSettings settings =
        DuckDbSettings.inMemory("400MB", 1).withAllowedDirectories(lake.toAbsolutePath());
    try (Connection connection = DuckDb.open(settings);
        Statement statement = connection.createStatement()) {
      for (StoredObject object : store.list(LAKE, "lake/")) {
        String entity = object.key().split("/", -1)[1];
        Path folder = Files.createDirectories(lake.resolve(entity));
        Path file = folder.resolve(object.key().replace('/', '_'));
        Files.write(file, store.read(LAKE, object.key()).orElseThrow());
        statement.execute(
            "create or replace view %s as select * from read_parquet('%s/*.parquet')"
                .formatted(entity, folder));
      }
      return rows(statement, sql);
    }
  }

  private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getObject(i)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
