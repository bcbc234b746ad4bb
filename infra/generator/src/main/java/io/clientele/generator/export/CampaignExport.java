package io.clientele.generator.export;

import io.clientele.generator.activity.MailEvent;
import io.clientele.generator.activity.MailEvent.Action;
import io.clientele.generator.activity.Mailing;
import io.clientele.generator.activity.WinBack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The campaigns of the CRM, one a mailing; written at the end, when it is known who got them. */
public final class CampaignExport implements Export {
  private static final List<String> HEADERS =
      List.of(
          "Id",
          "Name",
          "Type",
          "Status",
          "StartDate",
          "EndDate",
          "CurrencyIsoCode",
          "BudgetedCost",
          "ActualCost",
          "NumberSent",
          "IsActive",
          "Purpose__c",
          "OwnerId",
          "CreatedDate",
          "LastModifiedDate");
  private static final int WINBACK_COST = 600;
  private static final double WINBACK_COST_A_CUSTOMER = 2.5;
  private static final int NEWSLETTER_COST = 450;
  private static final double NEWSLETTER_COST_A_MAIL = 0.04;
  private static final int NEWSLETTER_DAYS = 14;

  private final ExportContext context;
  private final List<Mailing> mailings;
  private final long[] sent;

  public CampaignExport(ExportContext context, List<Mailing> mailings) {
    this.context = context;
    this.mailings = mailings;
    this.sent = new long[mailings.size()];
  }

  /** What the measured campaign costs, in whole PLN. */
  private static long winBackCost(long treated) {
    return WINBACK_COST + Math.round(treated * WINBACK_COST_A_CUSTOMER);
  }

  @Override
  public void write(CustomerRecord record) {
    for (MailEvent event : record.mails()) {
      if (event.action() == Action.SENT) {
        sent[event.mailing().position()]++;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (DelimitedFile file =
        context.file("crm/Campaign.csv", DelimitedFormat.SALESFORCE, HEADERS)) {
      for (Mailing mailing : mailings) {
        file.write(cells(mailing));
      }
    }
  }

  private List<String> cells(Mailing mailing) {
    long count = sent[mailing.position()];
    long cost =
        mailing.winBack()
            ? winBackCost(count)
            : NEWSLETTER_COST + Math.round(count * NEWSLETTER_COST_A_MAIL);
    int days = mailing.winBack() ? WinBack.DAYS : NEWSLETTER_DAYS;
    LocalDate endsOn = mailing.sentOn().plusDays(days - 1);
    boolean active = endsOn.isAfter(context.period().until());
    return List.of(
        SalesforceId.campaign(mailing.position()),
        mailing.name(),
        "Email",
        active ? "In Progress" : "Completed",
        mailing.sentOn().toString(),
        endsOn.toString(),
        "PLN",
        cost * 11 / 10 + ".0",
        cost + ".0",
        Long.toString(count),
        Boolean.toString(active),
        "retention",
        SalesTeam.marketing(),
        Times.salesforce(mailing.sentOn().minusDays(12).atTime(11, 0)),
        Times.salesforce(mailing.sentOn().atTime(9, 40)));
  }
}
