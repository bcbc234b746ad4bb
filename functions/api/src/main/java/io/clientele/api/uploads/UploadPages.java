package io.clientele.api.uploads;

import io.clientele.domain.store.Page;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadLedger;
import io.clientele.domain.upload.UploadStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of uploads, newest first. */
@Singleton
final class UploadPages {
  /** Then the page is given as far as it came; its cursor goes on. */
  private static final int MOST_READS = 20;

  private final UploadLedger ledger;

  UploadPages(UploadLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * One page, of one status only where it is asked for.
   *
   * @param status null for all
   */
  Page<Upload> page(int limit, @Nullable String cursor, @Nullable UploadStatus status) {
    if (status == null) {
      return ledger.page(limit, cursor);
    }
    List<Upload> found = new ArrayList<>();
    String next = cursor;
    for (int reads = 0; reads < MOST_READS; reads++) {
      // Never asks for more than fits, so nothing that was read has to be left out of the page.
      Page<Upload> page = ledger.page(limit - found.size(), next);
      page.items().stream().filter(upload -> upload.status() == status).forEach(found::add);
      next = page.nextCursor();
      if (next == null || found.size() == limit) {
        break;
      }
    }
    return new Page<>(found, next);
  }
}
