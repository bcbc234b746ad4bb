package io.clientele.ingest;

import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.clean.CleanReport;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.read.Part;
import io.clientele.ingest.read.Parts;
import io.clientele.ingest.read.TableCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ledger's entries of uploads that are finished. */
final class Outcome {
  private Outcome() {}

  /**
   * An upload that was read to its end.
   *
   * @param confidence how sure it is what the file is, null where a profile says it
   * @param note what people should know of the file, null where there is nothing
   */
  static Upload done(
      Upload upload,
      Profile profile,
      @Nullable Double confidence,
      TableCounts counts,
      CleanReport report,
      Map<Entity, String> files,
      @Nullable String note) {
    long refused = counts.refusedRows() + report.refused();
    Map<String, Long> repairs = new TreeMap<>(report.repairs());
    add(repairs, "blank_row", counts.blank());
    add(repairs, "empty_cells_dropped", counts.widened());
    Map<String, Long> reasons = new TreeMap<>(report.reasons());
    counts.refused().forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
    List<Entity> entities = profile.feeds().stream().map(feed -> feed.entity()).distinct().toList();
    return new Upload(
        upload.object(),
        upload.size(),
        upload.receivedAt(),
        UploadStatus.DONE,
        profile.id(),
        entities,
        new RowCounts(
            counts.rows() + counts.refusedRows(), report.accepted(), report.duplicate(), refused),
        repairs,
        reasons,
        note,
        files,
        null,
        null,
        confidence,
        null);
  }

  /** One table of a file that holds several, as an upload of its own. */
  static Upload member(Upload file, Part part) {
    ObjectVersion object = file.object();
    return Upload.received(
        new ObjectVersion(object.bucket(), object.key() + "/" + part.name(), object.version()),
        part.size(),
        file.receivedAt());
  }

  /** A file that is nothing but its members. */
  static Upload archive(Upload upload, Parts parts) {
    String message =
        "%s: The archive holds %,d files, each of which is an upload of its own.%s"
            .formatted(
                ObjectKey.fileName(upload.object().key()),
                parts.members().size(),
                parts.note().map(note -> " " + note).orElse(""));
    return new Upload(
        upload.object(),
        upload.size(),
        upload.receivedAt(),
        UploadStatus.DONE,
        null,
        List.of(),
        RowCounts.NONE,
        Map.of(),
        Map.of(),
        message,
        Map.of(),
        null,
        null);
  }

  static Upload failed(Upload upload, String message, double seconds) {
    return new Upload(
        upload.object(),
        upload.size(),
        upload.receivedAt(),
        UploadStatus.FAILED,
        null,
        List.of(),
        RowCounts.NONE,
        Map.of(),
        Map.of(),
        message,
        Map.of(),
        seconds,
        null);
  }

  static Upload timed(Upload upload, double seconds) {
    return new Upload(
        upload.object(),
        upload.size(),
        upload.receivedAt(),
        upload.status(),
        upload.profile(),
        upload.entities(),
        upload.rows(),
        upload.repairs(),
        upload.reasons(),
        upload.message(),
        upload.files(),
        seconds,
        upload.settledBy(),
        upload.confidence(),
        upload.expiredAt());
  }

  private static void add(Map<String, Long> counts, String kind, long count) {
    if (count > 0) {
      counts.put(kind, count);
    }
  }
}
