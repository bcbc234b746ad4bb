package io.clientele.generator.export;

import io.clientele.generator.activity.Subscription;
import io.clientele.generator.company.Customer;
import java.io.IOException;
import java.util.List;

/** The subscriptions of the billing system. */
public final class SubscriptionExport implements Export {
  private final DelimitedFile file;

  public SubscriptionExport(ExportContext context) throws IOException {
    this.file =
        context.file(
            "subscriptions/subscriptions.csv",
            DelimitedFormat.PLAIN,
            List.of(
                "Subscription ID",
                "Customer No",
                "Plan",
                "Started On",
                "Ended On",
                "Status",
                "Monthly Amount",
                "Currency"));
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    if (record.subscription().isPresent()) {
      write(record.customer(), record.subscription().get());
    }
  }

  private void write(Customer customer, Subscription subscription) throws IOException {
    boolean active = subscription.endedOn() == null;
    file.write(
        List.of(
            "S-" + customer.number().substring(2),
            customer.number(),
            subscription.plan(),
            subscription.startedOn().toString(),
            active ? "" : String.valueOf(subscription.endedOn()),
            active ? "active" : "cancelled",
            Amounts.point(subscription.monthlyAmount()),
            customer.currency().name()));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
