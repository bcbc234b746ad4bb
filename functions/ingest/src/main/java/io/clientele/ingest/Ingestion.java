package io.clientele.ingest;

import io.clientele.domain.event.EventPublisher;
import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.read.Part;
import io.clientele.ingest.read.Parts;
import io.clientele.ingest.read.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes one upload from the bucket to its end: rows in the lake, the rest in quarantine, the ledger
 * closed, the world told. Whatever is written has a name that follows from the upload and the same
 * bytes each time, so it may be repeated after a halt at any point.
 */
public final class Ingestion {
  private final UploadLedger ledger;
  private final ObjectStore store;
  private final EventPublisher publisher;
  private final UploadWork work;
  private final Path temporary;
  private final Clock clock;

  /**
   * A use case over its ports.
   *
   * @param temporary where files lie while they are worked on
   * @param clock measures how long the work takes, nothing else
   */
  public Ingestion(
      UploadLedger ledger,
      ObjectStore store,
      EventPublisher publisher,
      UploadWork work,
      Path temporary,
      Clock clock) {
    this.ledger = ledger;
    this.store = store;
    this.publisher = publisher;
    this.work = work;
    this.temporary = temporary;
    this.clock = clock;
  }

  /**
   * Ingests an object, unless that is done already.
   *
   * @param noted the version that an event told of; where it was overwritten since, the newest
   *     counts
   * @param isLastAttempt a fault of the system closes the upload as failed
   * @throws IOException for faults of the system, after which another attempt may succeed
   */
  public void ingest(ObjectVersion noted, boolean isLastAttempt) throws IOException, SQLException {
    if (ObjectKey.isConfiguration(noted.key())) {
      return;
    }
    Optional<Upload> found = find(noted);
    if (found.isEmpty()) {
      return;
    }
    Upload upload = found.get();
    if (!ledger.begin(upload)) {
      // A halt after the last entry may have swallowed the event.
      ledger.find(upload.uploadId()).ifPresent(this::publish);
      return;
    }
    Instant start = clock.instant();
    try (WorkDirectory directory = WorkDirectory.in(temporary)) {
      Upload finished = finished(upload, directory.path(), isLastAttempt);
      ledger.finish(Outcome.timed(finished, secondsSince(start)));
      publish(finished);
    } catch (IOException | SQLException | RuntimeException fault) {
      if (isLastAttempt) {
        ledger.finish(Outcome.failed(upload, givenUp(upload), secondsSince(start)));
      }
      throw fault;
    }
  }

  private Optional<Upload> find(ObjectVersion noted) throws IOException {
    Optional<StoredObject> stored = store.head(noted.bucket(), noted.key(), noted.version());
    if (stored.isEmpty()) {
      stored = store.head(noted.bucket(), noted.key(), null);
    }
    return stored.map(
        object ->
            Upload.received(
                new ObjectVersion(noted.bucket(), noted.key(), object.version()),
                object.size(),
                object.lastModified()));
  }

  private Upload finished(Upload upload, Path directory, boolean isLastAttempt)
      throws IOException, SQLException {
    Parts parts;
    try {
      parts = work.open(upload, directory);
    } catch (UnreadableFile refusal) {
      return work.refuse(upload, refusal, directory);
    }
    // The file itself comes last: once it is final, nobody looks at its members again.
    List<Exception> faults = new ArrayList<>();
    for (Part part : parts.members()) {
      try {
        member(Outcome.member(upload, part), part, directory, isLastAttempt);
      } catch (IOException | SQLException | RuntimeException fault) {
        if (!isLastAttempt) {
          throw fault;
        }
        faults.add(fault);
      }
    }
    if (!faults.isEmpty()) {
      throw new IOException(
          "%d members could not be worked on".formatted(faults.size()), faults.getFirst());
    }
    return parts.own().isPresent()
        ? finished(upload, parts.own().get(), directory)
        : Outcome.archive(upload, parts);
  }

  private Upload finished(Upload upload, Part part, Path directory)
      throws IOException, SQLException {
    try {
      return work.ingest(upload, part, directory);
    } catch (UnreadableFile refusal) {
      return work.refuse(upload, Optional.of(part), refusal, directory);
    }
  }

  /** A member that an earlier attempt came to an end with is not worked on again. */
  private void member(Upload member, Part part, Path directory, boolean isLastAttempt)
      throws IOException, SQLException {
    Optional<Upload> known = ledger.find(member.uploadId()).filter(m -> m.status().isFinal());
    if (known.isPresent()) {
      publish(known.get());
      return;
    }
    Instant start = clock.instant();
    try (WorkDirectory own = WorkDirectory.in(directory)) {
      Upload finished = finished(member, part, own.path());
      ledger.finish(Outcome.timed(finished, secondsSince(start)));
      publish(finished);
    } catch (IOException | SQLException | RuntimeException fault) {
      if (isLastAttempt) {
        ledger.finish(Outcome.failed(member, givenUp(member), secondsSince(start)));
      }
      throw fault;
    }
  }

  private static String givenUp(Upload upload) {
    return "%s: The file could not be worked on because of a fault of the system, and repeated attempts failed as well. Upload it again later, or tell your administrator."
        .formatted(ObjectKey.fileName(upload.object().key()));
  }

  /**
   * Of uploads that failed nobody is told: the dead-letter alarm does that. An archive has no rows
   * of its own to tell of, its members have.
   */
  private void publish(Upload upload) {
    boolean hasRows = upload.status() == UploadStatus.DONE && upload.profile() != null;
    if (hasRows || upload.status() == UploadStatus.QUARANTINED) {
      publisher.publish(UploadEvents.of(upload));
    }
  }

  private double secondsSince(Instant start) {
    return Duration.between(start, clock.instant()).toMillis() / 1000.0;
  }
}
