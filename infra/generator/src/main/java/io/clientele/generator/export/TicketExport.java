package io.clientele.generator.export;

import io.clientele.generator.activity.Ticket;
import java.io.IOException;
import java.util.List;

/** The rated tickets of the help desk. */
public final class TicketExport implements Export {
  private final NumberedExport rows;

  public TicketExport(ExportContext context) throws IOException {
    this.rows =
        new NumberedExport(
            context,
            "survey/csat.csv",
            DelimitedFormat.HELP_DESK,
            "T-",
            6,
            List.of("Ticket ID", "Customer No", "Opened At", "Topic", "Rating", "Comment"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    for (Ticket ticket : record.feedback().tickets()) {
      rows.add(
          ticket.openedAt(),
          List.of(
              record.customer().number(),
              Times.isoMinute(ticket.openedAt()),
              ticket.topic(),
              Integer.toString(ticket.rating()),
              ticket.comment()));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
