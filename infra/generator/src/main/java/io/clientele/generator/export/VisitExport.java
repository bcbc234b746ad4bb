package io.clientele.generator.export;

import io.clientele.generator.activity.Visit;
import java.io.IOException;
import java.util.List;

/** What the web analytics recorded. */
public final class VisitExport implements Export {
  private final NumberedExport rows;

  public VisitExport(ExportContext context) throws IOException {
    this.rows =
        new NumberedExport(
            context,
            "web/visits.csv",
            DelimitedFormat.PLAIN,
            "",
            0,
            List.of("date", "user_id", "source_medium", "sessions", "page_views"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    for (Visit visit : record.visits()) {
      rows.add(
          visit.day().atStartOfDay(),
          List.of(
              Times.compact(visit.day()),
              record.customer().number(),
              visit.sourceMedium(),
              Integer.toString(visit.sessions()),
              Integer.toString(visit.pageViews())));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
