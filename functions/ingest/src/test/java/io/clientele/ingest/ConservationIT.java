package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.rewrite.RecordCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No row of any real file is lost: rows counted from the raw bytes, by code of the test's own, are
 * accepted, duplicate or quarantined, and the quarantine holds as many as it is said to.
 */
class ConservationIT {
  /** A header takes up to two lines; profiles without one take none. */
  private static final long HEADER_LINES = 2;

  @TempDir Path directory = Path.of("");

  @Test
  void everyRowOfEveryFileIsAcceptedDuplicateOrQuarantined() throws Exception {
    List<String> faults = new ArrayList<>();
    int exact = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Bench bench = new Bench(directory);
      Upload upload = bench.ingest(name(file), bytes);
      RecordCount counted = RecordCount.of(bytes);
      String fault = fault(upload, counted, bench.quarantine(upload));
      exact += counted.isSound() && upload.rows().read() > 0 ? 1 : 0;
      if (!fault.isEmpty()) {
        faults.add(file + ": " + fault + " (" + upload.rows() + " " + upload.reasons() + ")");
      }
    }
    assertThat(faults).as(() -> String.join("\n", faults)).isEmpty();
    assertThat(exact).as("files whose rows were counted").isGreaterThan(200);
  }

  private static String fault(Upload upload, RecordCount counted, String quarantine) {
    RowCounts rows = upload.rows();
    if (rows.read() != rows.accepted() + rows.duplicate() + rows.quarantined()) {
      return "read is not the sum of the others";
    }
    long reasons = upload.reasons().values().stream().mapToLong(Long::longValue).sum();
    long lines = RecordCount.of(quarantine.getBytes(StandardCharsets.UTF_8)).records() - 1;
    if (rows.quarantined() > 0 && (reasons != rows.quarantined() || lines != rows.quarantined())) {
      return "%d rows quarantined, %d by reason, %d in the quarantine's file"
          .formatted(rows.quarantined(), reasons, lines);
    }
    long missing = counted.records() - rows.read();
    if (!counted.isSound() || (rows.read() == 0 && isUnreadable(upload))) {
      return "";
    }
    boolean isExact = upload.status() == UploadStatus.DONE;
    if (isExact ? missing != headerLines(upload) : missing < 0 || missing > HEADER_LINES) {
      return "%d records in the bytes, %d rows read".formatted(counted.records(), rows.read());
    }
    return "";
  }

  private static long headerLines(Upload upload) {
    return "cdnow.purchases".equals(upload.profile()) ? 0 : 1;
  }

  /** Nobody can say what a row is in a file that is no table or breaks off. */
  private static boolean isUnreadable(Upload upload) {
    return upload.status() == UploadStatus.QUARANTINED
        && !upload.reasons().containsKey("no_profile")
        && !upload.reasons().containsKey("duplicate_header");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.file("."))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace("..", ".");
  }
}
