package io.clientele.api.schemes;

import io.clientele.domain.run.RunLedger;
import io.clientele.domain.run.SegmentSummary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The segment items of a run, without the rows that stand for several segments or for none. */
@Singleton
public final class SegmentRows {
  static final String TOTAL = "total";
  static final String UNASSIGNED = "unassigned";
  private static final Set<String> NOT_SEGMENTS = Set.of(TOTAL, UNASSIGNED);

  private final RunLedger runs;

  SegmentRows(RunLedger runs) {
    this.runs = runs;
  }

  /** By rank, with the rows {@link #TOTAL} and {@link #UNASSIGNED} where the run has them. */
  public List<SegmentSummary> all(String runId, Scheme scheme) {
    return runs.segments(runId, scheme.id());
  }

  /** The same of every scheme. */
  List<SegmentSummary> all(String runId) {
    return runs.segments(runId);
  }

  public static boolean isSegment(SegmentSummary row) {
    return !NOT_SEGMENTS.contains(row.segmentId());
  }
}
