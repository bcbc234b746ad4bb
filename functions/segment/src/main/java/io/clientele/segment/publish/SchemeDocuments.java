package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import io.clientele.segment.model.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Writes what is answered about one scheme, of all customers and by slice. */
final class SchemeDocuments {
  private static final int AT_ONCE = 8;

  private final ServingFiles files;
  private final SchemeElements elements;
  private final Heading heading;
  private final List<SegmentSummary> segments;

  SchemeDocuments(
      ServingFiles files, SchemeElements elements, Heading heading, List<SegmentSummary> segments) {
    this.files = files;
    this.elements = elements;
    this.heading = heading;
    this.segments = segments;
  }

  /** Of all customers. */
  void write() throws SQLException, IOException {
    files.migration(
        heading.runId(), heading.scheme(), Migration.body(heading, elements.fed().modelled()));
    for (var element : elements.bodies(heading, segments).entrySet()) {
      files.element(heading.runId(), heading.scheme(), element.getKey(), element.getValue());
    }
  }

  /** A few slices after the other: all of them need not be in memory. */
  void write(List<Slice> slices) throws Exception {
    ModelledRun modelled = elements.fed().modelled();
    for (int from = 0; from < slices.size(); from += AT_ONCE) {
      List<Slice> next = slices.subList(from, Math.min(from + AT_ONCE, slices.size()));
      for (SlicedRows rows : SlicedRows.read(modelled, heading.scheme(), next)) {
        Heading sliced = heading.of(rows);
        List<Callable<?>> uploads = new ArrayList<>();
        for (var element : elements.bodies(sliced, summaries(sliced)).entrySet()) {
          uploads.add(upload(rows.slice(), element.getKey(), element.getValue()));
        }
        Parallel.run(uploads);
      }
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
    for (var row : sliced.rows(elements.fed().modelled(), "segments")) {
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
