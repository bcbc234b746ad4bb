package io.clientele.domain.upload;

import io.clientele.domain.store.Page;
import io.clientele.domain.store.Pages;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger that forgets everything with the process; safe for several threads. */
public final class InMemoryUploadLedger implements UploadLedger {
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Upload> find(String uploadId) {
    return Optional.ofNullable(uploads.get(uploadId));
  }

  @Override
  public synchronized boolean begin(Upload upload) {
    if (isFinal(upload.uploadId())) {
      return false;
    }
    uploads.put(upload.uploadId(), upload.withStatus(UploadStatus.PROCESSING));
    return true;
  }

  @Override
  public synchronized boolean finish(Upload upload) {
    if (isFinal(upload.uploadId())) {
      return false;
    }
    uploads.put(upload.uploadId(), upload);
    return true;
  }

  @Override
  public synchronized List<Upload> done() {
    return uploads.values().stream()
        .filter(upload -> upload.status() == UploadStatus.DONE && !upload.isExpired())
        .toList();
  }

  @Override
  public synchronized List<Upload> unfinished() {
    return uploads.values().stream().filter(upload -> !upload.status().isFinal()).toList();
  }

  @Override
  public synchronized void settle(Upload upload) {
    uploads.computeIfPresent(
        upload.uploadId(), (id, before) -> before.isExpired() ? before : upload);
  }

  @Override
  public synchronized List<Upload> receivedBefore(Instant instant) {
    return uploads.values().stream()
        .filter(upload -> upload.status().isFinal() && upload.receivedAt().isBefore(instant))
        .toList();
  }

  @Override
  public synchronized void expire(Upload upload) {
    uploads.put(upload.uploadId(), upload);
  }

  @Override
  public synchronized Page<Upload> page(int limit, @Nullable String cursor) {
    Comparator<Upload> byTime =
        Comparator.comparing(Upload::receivedAt).thenComparing(Upload::uploadId);
    return Pages.of(uploads.values().stream().sorted(byTime.reversed()).toList(), limit, cursor);
  }

  private boolean isFinal(String uploadId) {
    Upload before = uploads.get(uploadId);
    return before != null && before.status().isFinal();
  }
}
