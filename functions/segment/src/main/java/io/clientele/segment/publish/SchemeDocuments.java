package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.strategies.Playbook;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of one scheme. */
final class SchemeDocuments {
  private final ServingFiles files;
  private final ModelledRun modelled;
  private final Heading heading;
  private final List<SegmentSummary> segments;

  SchemeDocuments(
      ServingFiles files, ModelledRun modelled, Heading heading, List<SegmentSummary> segments) {
    this.files = files;
    this.modelled = modelled;
    this.heading = heading;
    this.segments = segments;
  }

  /**
   * Writes them all.
   *
   * @param purchases the entities that no purchase can be found without
   * @param published the sizes of the scheme's segments in the runs so far
   * @param playbook what may be proposed
   */
  void write(List<String> purchases, List<RunSizes> published, Playbook playbook)
      throws SQLException, IOException {
    FedElements fed = new FedElements(modelled, purchases);
    if (fed.isRevenueFed()) {
      SegmentFigures figures = SegmentFigures.of(heading.scheme(), segments, modelled);
      save("comparison", Comparison.body(heading, segments, figures));
      save("strategies", Strategies.body(heading, segments, figures, playbook));
      save("overview", Overview.body(heading, modelled, segments));
      save("growth", Growth.body(heading, modelled, segments, published));
    } else {
      save("overview", heading.notFed("overview", purchases));
      save("growth", heading.notFed("growth", purchases));
      save("comparison", heading.notFed("comparison", purchases));
      save("strategies", heading.notFed("strategies", purchases));
    }
    files.migration(heading.runId(), heading.scheme(), Migration.body(heading, modelled));
    for (ElementDocument document : Elements.documents()) {
      save(document.element(), fed.body(document, heading, segments));
    }
  }

  private void save(String element, Map<String, @Nullable Object> body) throws IOException {
    files.element(heading.runId(), heading.scheme(), element, body);
  }
}
