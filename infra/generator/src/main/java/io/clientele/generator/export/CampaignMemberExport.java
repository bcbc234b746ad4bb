package io.clientele.generator.export;

import io.clientele.generator.activity.Arm;
import io.clientele.generator.activity.MailEvent;
import io.clientele.generator.activity.MailEvent.Action;
import io.clientele.generator.company.Customer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who was in the measured campaign, treated or held out. */
public final class CampaignMemberExport implements Export {
  private static final List<String> HEADERS =
      List.of(
          "Id",
          "CampaignId",
          "ContactId",
          "AccountId",
          "Status",
          "HasResponded",
          "FirstRespondedDate",
          "Is_Holdout__c",
          "CreatedDate",
          "LastModifiedDate");

  private final String campaignId;
  private final LocalDate startsOn;
  private final DelimitedFile file;

  public CampaignMemberExport(ExportContext context, String campaignId, LocalDate startsOn)
      throws IOException {
    this.campaignId = campaignId;
    this.startsOn = startsOn;
    this.file = context.file("crm/CampaignMember.csv", DelimitedFormat.SALESFORCE, HEADERS);
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    Arm arm = record.history().arm();
    if (arm == Arm.NOT_ELIGIBLE) {
      return;
    }
    Customer customer = record.customer();
    Optional<MailEvent> click =
        record.mails().stream()
            .filter(mail -> mail.mailing().winBack() && mail.action() == Action.CLICKED)
            .findFirst();
    String createdAt = Times.salesforce(startsOn.minusDays(1).atTime(15, 0));
    file.write(
        List.of(
            SalesforceId.campaignMember(customer.index()),
            campaignId,
            ContactExport.mainContact(customer),
            SalesforceId.account(customer.index()),
            arm == Arm.HOLDOUT ? "Holdout" : click.isPresent() ? "Responded" : "Sent",
            Boolean.toString(click.isPresent()),
            click.map(mail -> mail.at().toLocalDate().toString()).orElse(""),
            Boolean.toString(arm == Arm.HOLDOUT),
            createdAt,
            click.map(mail -> Times.salesforce(mail.at())).orElse(createdAt)));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
