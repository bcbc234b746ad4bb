package io.clientele.ingest;

import io.clientele.domain.store.Page;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger whose user is halted before or behind one of its calls. */
final class HaltingLedger implements UploadLedger {
  private final UploadLedger ledger;
  private int callsLeft;

  HaltingLedger(UploadLedger ledger, int calls) {
    this.ledger = ledger;
    callsLeft = calls;
  }

  /** What nobody catches who goes on afterwards. */
  static final class Halt extends Error {
    private static final long serialVersionUID = 1L;
  }

  private void call() {
    if (callsLeft-- == 0) {
      throw new Halt();
    }
  }

  @Override
  public Optional<Upload> find(String uploadId) {
    return ledger.find(uploadId);
  }

  @Override
  public boolean begin(Upload upload) {
    call();
    boolean begun = ledger.begin(upload);
    call();
    return begun;
  }

  @Override
  public boolean finish(Upload upload) {
    call();
    boolean finished = ledger.finish(upload);
    call();
    return finished;
  }

  @Override
  public List<Upload> done() {
    return ledger.done();
  }

  @Override
  public List<Upload> unfinished() {
    return ledger.unfinished();
  }

  @Override
  public void settle(Upload upload) {
    ledger.settle(upload);
  }

  @Override
  public List<Upload> receivedBefore(Instant instant) {
    return ledger.receivedBefore(instant);
  }

  @Override
  public void expire(Upload upload) {
    ledger.expire(upload);
  }

  @Override
  public Page<Upload> page(int limit, @Nullable String cursor) {
    return ledger.page(limit, cursor);
  }
}
