package io.clientele.segment.publish;

import io.clientele.domain.run.SegmentSummary;
import io.clientele.segment.model.ModelledRun;
import io.clientele.segment.model.Parallel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The customers of each segment, once in every order that they can be asked for. A segment without
 * customers has empty files too, so that a run that is resumed leaves nothing of an earlier try.
 */
final class CustomerPages {
  private static final int BUFFER = 1 << 16;

  private final ServingFiles files;

  CustomerPages(ServingFiles files) {
    this.files = files;
  }

  void write(String runId, ModelledRun modelled, Map<String, List<SegmentSummary>> schemes)
      throws Exception {
    List<Callable<?>> uploads = new ArrayList<>();
    try (ListedCustomers customers = ListedCustomers.of(modelled)) {
      for (var scheme : schemes.entrySet()) {
        uploads.add(members(runId, modelled, scheme.getKey()));
        List<String> segments =
            scheme.getValue().stream()
                .filter(Segments::isSegment)
                .map(SegmentSummary::segmentId)
                .toList();
        uploads.addAll(pages(runId, modelled, customers, scheme.getKey(), segments));
      }
    }
    Parallel.run(uploads);
  }

  /** Who is where, for the moves between any two runs: hashes, since nobody is named by them. */
  private Callable<?> members(String runId, ModelledRun modelled, String scheme)
      throws SQLException, IOException {
    Path lines =
        modelled.writeText(
            """
            select substr(system.main.md5(customer_id), 1, 16) || ' ' || segment_id as line from memberships
            where is_primary and scheme = '%s' order by line
            """
                .formatted(scheme),
            scheme + "-members");
    return () -> {
      files.members(runId, scheme, lines);
      return lines;
    };
  }

  private List<Callable<?>> pages(
      String runId,
      ModelledRun modelled,
      ListedCustomers customers,
      String scheme,
      List<String> segments)
      throws SQLException, IOException {
    SchemePlaces places = SchemePlaces.of(modelled, customers.count(), scheme, segments);
    List<Callable<?>> uploads = new ArrayList<>();
    for (String sort : ListedCustomers.SORTS.keySet()) {
      List<Path> lines = new ArrayList<>();
      for (String segment : segments) {
        lines.add(modelled.lines(scheme + "-" + segment + "-" + sort));
      }
      write(customers, places, sort, lines);
      for (int i = 0; i < segments.size(); i++) {
        String segment = segments.get(i);
        Path page = lines.get(i);
        uploads.add(
            () -> {
              files.customers(runId, scheme, segment, sort, page);
              return page;
            });
      }
    }
    return uploads;
  }

  /** Hands the customers, in their order, to the files of their segments. */
  private static void write(
      ListedCustomers customers, SchemePlaces places, String sort, List<Path> lines)
      throws IOException {
    List<OutputStream> pages = new ArrayList<>();
    try {
      for (Path file : lines) {
        pages.add(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
      }
      for (int customer : customers.order(sort)) {
        int segment = places.segment(customer);
        if (segment != SchemePlaces.NOWHERE) {
          OutputStream page = pages.get(segment);
          customers.write(customer, page);
          page.write(places.end(customer));
        }
      }
    } finally {
      for (OutputStream page : pages) {
        page.close();
      }
    }
  }
}
