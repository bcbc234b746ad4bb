package io.clientele.segment.publish;

import io.clientele.domain.run.Run;
import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.RunStatus;
import io.clientele.domain.store.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sizes of the last published runs. */
final class PublishedRuns {
  private static final int SHOWN = 12;
  private static final int PAGE = 50;
  // Many refused runs in a row must not make a run read the whole ledger.
  private static final int PAGES = 10;

  private final RunLedger runs;

  PublishedRuns(RunLedger runs) {
    this.runs = runs;
  }

  /** Those before the run and the run itself, oldest first. */
  List<RunSizes> upTo(RunSizes current) {
    List<RunSizes> sizes = new ArrayList<>();
    sizes.add(current);
    @Nullable String cursor = null;
    for (int page = 0; page < PAGES && sizes.size() < SHOWN; page++) {
      Page<Run> answer = runs.page(PAGE, cursor);
      for (Run run : answer.items()) {
        if (sizes.size() < SHOWN && !run.runId().equals(current.runId())) {
          add(run, sizes);
        }
      }
      cursor = answer.nextCursor();
      if (cursor == null) {
        break;
      }
    }
    return sizes.reversed();
  }

  private void add(Run run, List<RunSizes> sizes) {
    Instant asOf = run.asOf();
    Instant publishedAt = run.finishedAt();
    if (run.status() == RunStatus.PUBLISHED && asOf != null && publishedAt != null) {
      sizes.add(new RunSizes(run.runId(), asOf, publishedAt, runs.segments(run.runId())));
    }
  }
}
