package io.clientele.generator;

import io.clientele.generator.activity.Mailing;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.export.AccountExport;
import io.clientele.generator.export.AdvertisingExport;
import io.clientele.generator.export.CampaignExport;
import io.clientele.generator.export.CampaignMemberExport;
import io.clientele.generator.export.ContactExport;
import io.clientele.generator.export.CustomerRecord;
import io.clientele.generator.export.EngagementExport;
import io.clientele.generator.export.Export;
import io.clientele.generator.export.ExportContext;
import io.clientele.generator.export.OpportunityExport;
import io.clientele.generator.export.OrderExport;
import io.clientele.generator.export.SalesforceId;
import io.clientele.generator.export.ServiceCostExport;
import io.clientele.generator.export.SocialExport;
import io.clientele.generator.export.SubscriptionExport;
import io.clientele.generator.export.SurveyExport;
import io.clientele.generator.export.TicketExport;
import io.clientele.generator.export.VisitExport;
import io.clientele.generator.truth.Identities;
import io.clientele.generator.truth.OrderTotals;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** All tools of the company, each writing its own export. */
final class Tools implements Closeable {
  private final Identities identities;
  private final List<Export> exports;

  Tools(
      ExportContext context,
      OrderTotals totals,
      PeopleNames people,
      List<Mailing> mailings,
      WinBack winBack)
      throws IOException {
    identities = new Identities(context.folder().resolve(".truth"));
    String campaignId = SalesforceId.campaign(mailings.getLast().position());
    exports =
        List.of(
            new AccountExport(context, identities),
            new ContactExport(context, identities, people),
            new OpportunityExport(context),
            new CampaignExport(context, mailings),
            new CampaignMemberExport(context, campaignId, winBack.startsOn()),
            OrderExport.webShop(context, totals),
            OrderExport.polishShop(context, totals),
            new EngagementExport(context),
            new VisitExport(context),
            new SocialExport(context),
            new AdvertisingExport(context),
            new SurveyExport(context),
            new TicketExport(context),
            new ServiceCostExport(context),
            new SubscriptionExport(context));
  }

  void write(CustomerRecord record) throws IOException {
    for (Export export : exports) {
      export.write(record);
    }
  }

  @Override
  public void close() throws IOException {
    for (Export export : exports) {
      export.close();
    }
    identities.close();
  }
}
