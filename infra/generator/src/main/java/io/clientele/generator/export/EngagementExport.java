package io.clientele.generator.export;

import io.clientele.generator.activity.MailEvent;
import io.clientele.generator.company.Customer;
import java.io.IOException;
import java.util.List;

/** What the mailing tool recorded. */
public final class EngagementExport implements Export {
  private final ExportContext context;
  private final NumberedExport rows;

  public EngagementExport(ExportContext context) throws IOException {
    this.context = context;
    this.rows =
        new NumberedExport(
            context,
            "mailing/engagement.csv",
            DelimitedFormat.PLAIN,
            "E",
            8,
            List.of(
                "Event ID", "Email Address", "Customer No", "Campaign ID", "Event", "Timestamp"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    Customer customer = record.customer();
    for (MailEvent event : record.mails()) {
      if (context.period().contains(event.at().toLocalDate())) {
        rows.add(
            event.at(),
            List.of(
                customer.email(),
                customer.number(),
                SalesforceId.campaign(event.mailing().position()),
                event.action().label(),
                Times.utc(event.at())));
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
