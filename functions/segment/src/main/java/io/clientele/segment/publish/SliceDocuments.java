package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.Parallel;
import io.clientele.segment.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The elements of one scheme by slice, as many as are kept so. */
final class SliceDocuments {
  private final ServingFiles files;
  private final FedElements fed;
  private final Heading heading;
  private final List<SegmentSummary> segments;

  SliceDocuments(
      ServingFiles files, FedElements fed, Heading heading, List<SegmentSummary> segments) {
    this.files = files;
    this.fed = fed;
    this.heading = heading;
    this.segments = segments;
  }

  /** The marts that they are made of. */
  static List<String> marts() {
    List<String> marts = new ArrayList<>(List.of("segments", "segment_grid"));
    for (ElementDocument document : Elements.sliced()) {
      marts.add("segment_" + document.element());
      marts.addAll(document.parts().values());
    }
    return List.copyOf(marts);
  }

  /** Writes them, one slice after the other: all of them need not be in memory. */
  void write(List<Slice> slices) throws Exception {
    for (Slice slice : slices) {
      Heading sliced = heading.of(slice);
      List<SegmentSummary> summaries = summaries(sliced);
      List<Callable<?>> uploads = new ArrayList<>();
      uploads.add(
          upload(
              slice,
              "overview",
              fed.isRevenueFed()
                  ? Overview.body(sliced, fed.modelled(), summaries)
                  : sliced.notFed("overview", fed.purchases())));
      for (ElementDocument document : Elements.sliced()) {
        uploads.add(upload(slice, document.element(), fed.body(document, sliced, summaries)));
      }
      Parallel.run(uploads);
    }
  }

  private Callable<?> upload(Slice slice, String element, Map<String, @Nullable Object> body) {
    return () -> {
      files.element(heading.runId(), heading.scheme(), slice, element, body);
      return element;
    };
  }

  /** The segments with the figures of their customers in the slice. */
  private List<SegmentSummary> summaries(Heading sliced) throws SQLException {
    Map<String, Map<String, @Nullable Number>> metrics = new LinkedHashMap<>();
    for (var row : sliced.rows(fed.modelled(), "segments")) {
      Map<String, @Nullable Number> numbers = new LinkedHashMap<>();
      row.forEach(
          (column, value) -> {
            if (!Segments.KEYS.contains(column)) {
              numbers.put(column, (Number) value);
            }
          });
      metrics.put(Table.text(row, "segment_id"), numbers);
    }
    return segments.stream()
        .map(segment -> segment.withMetrics(metrics.getOrDefault(segment.segmentId(), Map.of())))
        .toList();
  }
}
