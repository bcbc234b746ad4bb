package io.clientele.domain.upload;

import io.clientele.domain.upload.UploadCase.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which uploads lack records, and which later upload brought them. It looks at the reports
 * alone, so the order in which files were worked on changes nothing.
 *
 * <p>A later upload takes an earlier one in when it holds the same bytes, or names the earlier
 * one's id in its file name, or has the same file name and brings back the rows that had been
 * accepted: all of them, or at least half in a file that is no shorter. So a daily export under one
 * name closes nothing of the day before.
 */
public final class Cases {
  /** As many digits of an id as a file name has to hold. */
  private static final int ID_DIGITS = 12;

  private static final Pattern ID =
      Pattern.compile("(?<![0-9a-z])([0-9a-f]{12})(?:[0-9a-f]{20})?(?![0-9a-z])");

  /** Where the API places files: a folder of its own each. */
  private static final Pattern PLACED = Pattern.compile("uploads/[0-9A-Z]{26}/");

  private final Map<String, List<Upload>> byName = new HashMap<>();
  private final Map<String, List<Upload>> byContent = new HashMap<>();
  private final Map<String, List<Upload>> byNamedId = new HashMap<>();

  private final Predicate<Upload> isLeftOut;

  private Cases(List<Upload> uploads, Predicate<Upload> isLeftOut) {
    this.isLeftOut = isLeftOut;
    for (Upload upload : uploads) {
      String name = name(upload);
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(upload);
      byContent.computeIfAbsent(upload.object().version(), key -> new ArrayList<>()).add(upload);
      Matcher id = ID.matcher(name);
      while (id.find()) {
        byNamedId.computeIfAbsent(id.group(1), key -> new ArrayList<>()).add(upload);
      }
    }
  }

  /**
   * The uploads in the order given, each with how it stands among them.
   *
   * @param isLeftOut which uploads no run counts, whatever is in them: they lack nothing
   */
  public static List<UploadCase> of(List<Upload> uploads, Predicate<Upload> isLeftOut) {
    Cases cases = new Cases(uploads, isLeftOut);
    return uploads.stream().map(cases::of).toList();
  }

  private UploadCase of(Upload upload) {
    if (!lacksRecords(upload)) {
      return new UploadCase(upload, State.NONE, null);
    }
    Optional<Upload> whole =
        successors(upload).stream().filter(later -> !lacksRecords(later)).max(byTime());
    if (whole.isPresent()) {
      return new UploadCase(upload, State.CLOSED, whole.get());
    }
    return successors(upload).stream()
        .max(byTime())
        .map(later -> new UploadCase(upload, State.SUPERSEDED, later))
        .orElseGet(() -> new UploadCase(upload, State.OPEN, null));
  }

  /**
   * Lines that are no records, and those that a profile leaves out, are not missed; nor is what
   * would no longer be kept, or is not counted.
   */
  private boolean lacksRecords(Upload upload) {
    if (upload.isExpired() || isLeftOut.test(upload)) {
      return false;
    }
    return switch (upload.status()) {
      case RECEIVED, PROCESSING -> false;
      case QUARANTINED, FAILED -> true;
      case DONE -> missing(upload) > 0;
    };
  }

  private static long missing(Upload upload) {
    return upload.reasons().entrySet().stream()
        .filter(
            reason ->
                RefusalReason.of(reason.getKey())
                    .filter(known -> known.kind() != RefusalReason.Kind.NO_RECORD)
                    .isPresent())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private List<Upload> successors(Upload upload) {
    List<Upload> found = new ArrayList<>();
    byContent.getOrDefault(upload.object().version(), List.of()).stream()
        .filter(later -> later.size() == upload.size() && upload.size() > 0)
        .forEach(found::add);
    byNamedId.getOrDefault(upload.uploadId().substring(0, ID_DIGITS), List.of()).stream()
        .filter(later -> later.rows().read() >= missing(upload))
        .forEach(found::add);
    byName.getOrDefault(name(upload), List.of()).stream()
        .filter(later -> takesIn(later, upload))
        .forEach(found::add);
    return found.stream()
        .filter(later -> later.status().isFinal() && later.status() != UploadStatus.FAILED)
        .filter(later -> later.receivedAt().isAfter(upload.receivedAt()))
        .toList();
  }

  private static boolean takesIn(Upload later, Upload upload) {
    RowCounts rows = upload.rows();
    long good = rows.accepted() + rows.duplicate();
    if (good == 0) {
      return path(later).equals(path(upload))
          && (later.status() == UploadStatus.QUARANTINED || later.rows().read() >= missing(upload));
    }
    long again = later.rows().duplicate();
    return later.settledBy() != null
        && (again >= good || (2 * again >= good && later.rows().read() >= good + missing(upload)));
  }

  private static Comparator<Upload> byTime() {
    return Comparator.comparing(Upload::receivedAt).thenComparing(Upload::uploadId);
  }

  private static String path(Upload upload) {
    Matcher placed = PLACED.matcher(upload.object().key());
    return placed.lookingAt()
        ? upload.object().key().substring(placed.end())
        : upload.object().key();
  }

  private static String name(Upload upload) {
    String path = path(upload);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
