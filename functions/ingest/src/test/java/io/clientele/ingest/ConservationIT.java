package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.raw.RawJson;
import io.clientele.ingest.raw.RawRecords;
import io.clientele.ingest.raw.RawRecords.RawRecord;
import io.clientele.ingest.raw.RawText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No record of any real file is lost. What a file holds is counted from its bytes by code of the
 * test's own: each record is part of the header, or its line is in the lake, or it stands in the
 * quarantine with all it says. Where stray quotation marks leave open what a record is, the
 * quarantine says what the file says, letter by letter.
 */
class ConservationIT {
  /** A header has at most so many records, one below the other. */
  private static final int HEADER_RECORDS = 3;

  /** Of 780 files 130 are JSON, and in some the quotation marks do not fit. */
  private static final int COUNTED = 600;

  @TempDir Path directory = Path.of("");

  @Test
  void everyRecordOfEveryFileIsAccountedFor() throws Exception {
    List<String> faults = new ArrayList<>();
    int counted = 0;
    List<Path> files = files();
    Bench bench = new Bench(directory);
    for (Path file : files) {
      String text = RawText.of(Files.readAllBytes(file));
      Upload upload = bench.ingest(key(file), Files.readAllBytes(file));
      RawRecords raw = RawRecords.of(text);
      List<RawRecord> quarantine =
          RawRecords.of(bench.quarantine(upload)).records().stream().skip(1).toList();
      String fault = sums(upload, quarantine.size());
      OptionalLong objects = RawJson.objects(text);
      if (fault == null && objects.isPresent()) {
        fault = ofObjects(upload, objects.getAsLong());
      } else if (fault == null && upload.rows().read() == 0) {
        fault = withoutRows(upload, raw);
      } else if (fault == null && raw.isSound()) {
        fault = record(upload, raw, quarantine, lakeLines(bench, upload));
        counted++;
      } else if (fault == null) {
        fault = letters(upload, text, quarantine);
      }
      if (fault != null) {
        faults.add(file + ": " + fault + " (" + upload.rows() + " " + upload.reasons() + ")");
      }
    }
    assertThat(faults).as(() -> String.join("\n", faults)).isEmpty();
    assertThat(counted).as("of %d files", files.size()).isGreaterThan(COUNTED);
  }

  private static @Nullable String sums(Upload upload, int quarantined) {
    RowCounts rows = upload.rows();
    if (rows.read() != rows.accepted() + rows.duplicate() + rows.quarantined()) {
      return "the rows that were read are not the sum of the others";
    }
    long reasons = upload.reasons().values().stream().mapToLong(Long::longValue).sum();
    boolean isWhole = upload.status() == UploadStatus.QUARANTINED && rows.read() == 0;
    long expected = isWhole ? 1 : rows.quarantined();
    return reasons == expected && (quarantined == expected || isWhole)
        ? null
        : "%d rows quarantined, %d by reason, %d in the quarantine's file"
            .formatted(expected, reasons, quarantined);
  }

  /** A file without a table, or nothing but a header, is quarantined with a reason. */
  private static @Nullable String withoutRows(Upload upload, RawRecords raw) {
    if (upload.status() != UploadStatus.QUARANTINED) {
      return "no rows, and not quarantined";
    }
    String message = String.valueOf(upload.message());
    if (!message.startsWith(ObjectKey.fileName(upload.object().key()) + ": ")) {
      return "the message does not name the file: " + message;
    }
    return raw.isSound() && raw.records().size() > HEADER_RECORDS
        ? raw.records().size() + " records in the bytes"
        : null;
  }

  private static @Nullable String ofObjects(Upload upload, long objects) {
    if (objects == 0) {
      return upload.status() == UploadStatus.QUARANTINED ? null : "taken for a table";
    }
    return upload.rows().read() == objects ? null : objects + " objects in the text";
  }

  private static @Nullable String record(
      Upload upload, RawRecords raw, List<RawRecord> quarantine, Set<Long> lake) {
    Map<Long, String> refused = new HashMap<>();
    quarantine.forEach(
        record -> {
          List<String> cells = RawRecords.cells(record.text());
          refused.put(
              Long.parseLong(cells.getFirst()),
              RawText.letters(String.join(",", cells.subList(4, cells.size()))));
        });
    List<Long> header = new ArrayList<>();
    int index = 0;
    int lastIndex = -1;
    for (RawRecord record : raw.records()) {
      String kept = refused.remove(record.line());
      if (kept == null && !lake.remove(record.line())) {
        if (!header.isEmpty() && lastIndex != index - 1) {
          return "line %d is lost".formatted(record.line());
        }
        header.add(record.line());
        lastIndex = index;
      } else if (kept != null && !kept.equals(RawText.letters(record.text()))) {
        return "line %d is in the quarantine as %s".formatted(record.line(), kept);
      }
      index++;
    }
    if (!refused.isEmpty() || !lake.isEmpty()) {
      return "rows of lines that begin no record: %s %s".formatted(refused.keySet(), lake);
    }
    int most = upload.status() == UploadStatus.DONE ? 1 : HEADER_RECORDS;
    return header.size() <= most && raw.records().size() == header.size() + upload.rows().read()
        ? null
        : "%d records in the bytes, lines %s neither in the lake nor in the quarantine"
            .formatted(raw.records().size(), header);
  }

  private static Set<Long> lakeLines(Bench bench, Upload upload) throws Exception {
    Set<Long> lines = new HashSet<>();
    for (Entity entity : upload.files().keySet()) {
      bench
          .query(
              "select distinct line from %s where upload_id = '%s'"
                  .formatted(entity.table(), upload.uploadId()))
          .forEach(row -> lines.add(Long.parseLong(row.getFirst())));
    }
    return lines;
  }

  /** Without what belongs to the header, the file and its quarantine say the same. */
  private static @Nullable String letters(Upload upload, String text, List<RawRecord> quarantine) {
    if (upload.status() != UploadStatus.QUARANTINED) {
      return "accepted although its quotation marks do not fit";
    }
    StringBuilder kept = new StringBuilder();
    quarantine.forEach(
        record -> {
          List<String> cells = RawRecords.cells(record.text());
          kept.append(RawText.letters(String.join(",", cells.subList(4, cells.size()))));
        });
    String all = RawText.letters(text);
    int same = 0;
    while (same < Math.min(all.length(), kept.length()) && all.charAt(same) == kept.charAt(same)) {
      same++;
    }
    String rest = kept.substring(same);
    return all.endsWith(rest) ? null : "the quarantine has other letters than the file";
  }

  private static List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(SharedData.file("."))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Keys of objects may not have two points in a row. */
  private static String key(Path file) {
    String root = SharedData.file(".").toString();
    return file.toString().substring(root.length() + 1).replace("..", ".");
  }
}
