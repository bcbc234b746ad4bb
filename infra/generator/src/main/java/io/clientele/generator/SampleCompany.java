package io.clientele.generator;

import io.clientele.generator.activity.Feedback;
import io.clientele.generator.activity.Feedbacks;
import io.clientele.generator.activity.MailEvent;
import io.clientele.generator.activity.Mailing;
import io.clientele.generator.activity.Mailings;
import io.clientele.generator.activity.Opportunities;
import io.clientele.generator.activity.OrderHistories;
import io.clientele.generator.activity.OrderHistory;
import io.clientele.generator.activity.ServiceCosts;
import io.clientele.generator.activity.SocialInteractions;
import io.clientele.generator.activity.Subscriptions;
import io.clientele.generator.activity.Visits;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Customers;
import io.clientele.generator.company.FxRates;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.company.Period;
import io.clientele.generator.dirt.DirtLedger;
import io.clientele.generator.export.ConfigExport;
import io.clientele.generator.export.CustomerRecord;
import io.clientele.generator.export.ExportContext;
import io.clientele.generator.export.ProductExport;
import io.clientele.generator.random.Streams;
import io.clientele.generator.truth.Archive;
import io.clientele.generator.truth.OrderTotals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the exports of an invented company. Customers are made one at a time, each from random
 * streams of its own, so that memory stays bounded and a customer is the same at any size.
 */
public final class SampleCompany {
  public static final long MOST_CUSTOMERS = 1_000_000;

  private final Period period;
  private final Catalogue catalogue = new Catalogue();
  private final PeopleNames people = new PeopleNames();
  private final Streams streams;
  private final WinBack winBack;
  private final FxRates rates;

  private final Customers customers;
  private final OrderHistories orderHistories;
  private final Opportunities opportunities;
  private final Mailings mailings;
  private final Visits visits;
  private final SocialInteractions interactions;
  private final Feedbacks feedbacks;
  private final ServiceCosts serviceCosts;
  private final Subscriptions subscriptions;

  public SampleCompany(long seed, Period period) {
    this.period = period;
    this.streams = new Streams(seed);
    this.winBack = new WinBack(streams, period);
    this.rates = new FxRates(streams, period);
    this.customers = new Customers(streams, period, people);
    this.orderHistories = new OrderHistories(streams, period, catalogue, winBack);
    this.opportunities = new Opportunities(streams, period);
    this.mailings = new Mailings(streams, period, winBack);
    this.visits = new Visits(streams, period);
    this.interactions = new SocialInteractions(streams, period);
    this.feedbacks = new Feedbacks(streams, period);
    this.serviceCosts = new ServiceCosts(streams);
    this.subscriptions = new Subscriptions(streams, period);
  }

  /** Writes all files into {@code folder}, over those that are there. */
  public Size write(Path folder, Extent extent) throws IOException {
    Path truth = folder.resolve(".truth");
    OrderTotals totals = new OrderTotals();
    ExportContext context = new ExportContext(folder, period, streams, new DirtLedger());
    ConfigExport.write(context, rates);
    ProductExport.write(context, catalogue);
    long count = 0;
    long orderLines = 0;
    try (Tools tools = new Tools(context, totals, people, mailings.all(), winBack);
        Truths truths = new Truths(truth, period, rates, winBack, campaign())) {
      while (extent.wantsMore(count, orderLines)) {
        count++;
        CustomerRecord record = record(customers.of(count));
        orderLines += record.history().lineCount();
        tools.write(record);
        truths.write(record);
      }
    }
    Archive.pairs(truth, catalogue);
    Archive.dirt(truth, context.dirt());
    Archive.totals(truth, totals);
    return new Size(count, orderLines);
  }

  private Mailing campaign() {
    return mailings.all().getLast();
  }

  private CustomerRecord record(Customer customer) {
    OrderHistory history = orderHistories.of(customer);
    Feedback feedback = feedbacks.of(customer, history);
    List<MailEvent> mails = mailings.of(customer, history.arm());
    return new CustomerRecord(
        customer,
        history,
        opportunities.of(customer),
        mails,
        visits.of(customer, history, mails),
        interactions.of(customer),
        feedback,
        serviceCosts.of(customer, history, feedback),
        subscriptions.of(customer));
  }

  /** How large the company became; order lines count sales, cancelled orders and refunds once. */
  public record Size(long customers, long orderLines) {}
}
