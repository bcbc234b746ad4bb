package io.clientele.segment.model;

import io.clientele.domain.run.Audit;
import java.util.ArrayList;
import java.util.List;

/**
 * The audits as a run's record keeps them: the rules on single columns as one while they all hold,
 * because there are more than a hundred and a list of runs is read often.
 */
final class AuditReport {
  private AuditReport() {}

  static List<Audit> of(List<Audit> audits) {
    List<Audit> kept = new ArrayList<>();
    int onColumns = 0;
    for (Audit audit : audits) {
      // Those that a model states of a column are named <model>.<column> <rule>.
      if (audit.passed() && audit.name().indexOf('.') > 0) {
        onColumns++;
      } else {
        kept.add(audit);
      }
    }
    if (onColumns > 0) {
      kept.add(
          new Audit("columns", 0, onColumns + " rules on keys and columns of the models hold"));
    }
    return kept;
  }
}
