package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.strategies.Playbook;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one scheme, of all customers or of a slice.
 *
 * @param published the sizes of the scheme's segments in the runs so far
 * @param playbook what may be proposed
 */
record SchemeElements(FedElements fed, List<RunSizes> published, Playbook playbook) {
  /** The marts that they are made of in a slice. */
  static List<String> sliced() {
    List<String> marts =
        new ArrayList<>(
            List.of("segments", "segment_grid", "segment_months", SegmentFigures.MEANS_MART));
    for (ElementDocument document : Elements.documents()) {
      marts.add("segment_" + document.element());
      document.parts().values().stream()
          .filter(part -> !Elements.isOfAllCustomers(part))
          .forEach(marts::add);
    }
    return List.copyOf(marts);
  }

  /** Their bodies by name. */
  Map<String, Map<String, @Nullable Object>> bodies(Heading heading, List<SegmentSummary> segments)
      throws SQLException {
    Map<String, Map<String, @Nullable Object>> bodies = new LinkedHashMap<>();
    if (fed.isRevenueFed()) {
      SegmentFigures figures = SegmentFigures.of(heading, segments, fed.modelled());
      bodies.put("comparison", Comparison.body(heading, segments, figures));
      bodies.put("strategies", Strategies.body(heading, segments, figures, playbook));
      bodies.put("overview", Overview.body(heading, fed.modelled(), segments));
      bodies.put("growth", Growth.body(heading, fed.modelled(), segments, published));
    } else {
      for (String element : List.of("comparison", "strategies", "overview", "growth")) {
        bodies.put(element, heading.notFed(element, fed.purchases()));
      }
    }
    for (ElementDocument document : Elements.documents()) {
      bodies.put(document.element(), fed.body(document, heading, segments));
    }
    return bodies;
  }
}
