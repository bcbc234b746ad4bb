package io.clientele.tests.faults;

import io.clientele.domain.run.Pointer;
import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunLock;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.run.SegmentSummary;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.SampleCompany;
import io.clientele.segment.SegmentParts;
import io.clientele.segment.Segmentation;
import io.clientele.segment.ledger.RunDraft;
import io.clientele.segment.ledger.UploadCounts;
import io.clientele.segment.manifest.Configuration;
import io.clientele.segment.model.LakeFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs that only count rows: they read the lake, publish and settle call by call as whole ones, and
 * have no models. So thousands can be made.
 */
final class ShortRuns implements Segmentation.Maker {
  private static final int SEGMENTS = 3;

  private final RunLedger runs;
  private final LakeFiles lake;
  private final UploadCounts counts;
  private final Clock clock;

  /** Kept, since opening it takes as long as a run. */
  private final Connection connection;

  ShortRuns(SegmentParts parts) {
    ObjectStore store = parts.ports().store();
    String lakeBucket = parts.settings().lakeBucket();
    runs = parts.ports().runs();
    lake = new LakeFiles(store, lakeBucket);
    counts = new UploadCounts(store, lakeBucket);
    clock = parts.clock();
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  @Override
  public Run make(RunDraft draft, Configuration configuration, RunLock lock) throws Exception {
    counts.write(draft.runId(), accepted(draft));
    runs.saveSegments(draft.runId(), segments());
    String currency = configuration.settings().reportingCurrency();
    Run run =
        draft.published(
            clock.instant(),
            new RunDraft.Findings(
                World.START, currency, RowCounts.NONE, 0, List.of(), Map.of(), null));
    Pointer pointer =
        new Pointer(
            draft.runId(),
            World.START,
            currency,
            draft.manifest().hash(),
            clock.instant(),
            SampleCompany.isLeftOutOf(draft.manifest().uploads()));
    if (runs.publish(run, pointer, lock)) {
      return run;
    }
    Run failed = draft.failed(clock.instant(), "superseded");
    return runs.find(draft.runId())
        .filter(found -> found.status() == RunStatus.PUBLISHED)
        .orElseGet(
            () -> {
              runs.save(failed);
              return failed;
            });
  }

  private static List<SegmentSummary> segments() {
    return IntStream.range(0, SEGMENTS)
        .mapToObj(
            i ->
                new SegmentSummary("rfm", i, "s" + i, "S", "S", null, null, Map.of("customers", i)))
        .toList();
  }

  /** File rows that count once, by upload: the first of equal ones does, in the uploads' order. */
  private Map<String, Long> accepted(RunDraft draft) throws Exception {
    Map<String, Long> accepted = new TreeMap<>();
    draft.manifest().uploads().forEach(upload -> accepted.put(upload.uploadId(), 0L));
    Path directory = Files.createTempDirectory("short-run-");
    try {
      List<Path> files =
          lake.download(draft.manifest().uploads(), directory).values().stream()
              .flatMap(List::stream)
              .toList();
      if (!files.isEmpty()) {
        count(files, accepted);
      }
    } finally {
      try (var left = Files.list(directory)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
    return accepted;
  }

  private void count(List<Path> files, Map<String, Long> accepted) throws SQLException {
    String rows =
        files.stream()
            .map("select ingested_at, upload_id, line, row_hash from read_parquet('%s')"::formatted)
            .collect(Collectors.joining(" union "));
    try (Statement statement = connection.createStatement();
        ResultSet counted =
            statement.executeQuery(
                """
                select upload_id, count(*) from (
                  select upload_id, row_number() over (
                    partition by row_hash order by ingested_at, upload_id, line) as number
                  from (%s)) where number = 1 group by upload_id
                """
                    .formatted(rows))) {
      while (counted.next()) {
        accepted.put(counted.getString(1), counted.getLong(2));
      }
    }
  }
}
