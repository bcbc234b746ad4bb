package io.clientele.generator.export;

import io.clientele.generator.activity.Opportunities;
import io.clientele.generator.activity.Opportunity;
import io.clientele.generator.activity.Stage;
import io.clientele.generator.company.Customer;
import io.clientele.generator.dirt.Dirt;
import io.clientele.generator.dirt.Smudge;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The deals of the CRM. */
public final class OpportunityExport implements Export {
  static final String FILE = "crm/Opportunity.csv";

  private static final List<String> HEADERS =
      List.of(
          "Id",
          "IsDeleted",
          "AccountId",
          "Name",
          "StageName",
          "Amount",
          "CurrencyIsoCode",
          "Probability",
          "CloseDate",
          "Type",
          "LeadSource",
          "IsClosed",
          "IsWon",
          "ForecastCategoryName",
          "Product__c",
          "OwnerId",
          "CreatedDate",
          "LastModifiedDate");

  private final ExportContext context;
  private final DelimitedFile file;

  public OpportunityExport(ExportContext context) throws IOException {
    this.context = context;
    this.file = context.file(FILE, DelimitedFormat.SALESFORCE, HEADERS);
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    Draw draw = context.streams().of(Purpose.DIRT, -record.customer().index());
    for (Opportunity deal : record.opportunities()) {
      List<String> cells = new ArrayList<>(cells(record.customer(), deal));
      double dirt = draw.uniform();
      if (dirt < 0.004) {
        soil(Dirt.TRAILING_SPACE, cells, "Name", Smudge.trailingSpace(draw, cells.get(3)));
      } else if (dirt < 0.008) {
        soil(Dirt.NA_MARKER, cells, "LeadSource", "#N/A");
      } else if (dirt < 0.010) {
        soil(Dirt.TEXT_AMOUNT, cells, "Amount", "tbd");
      }
      file.write(cells);
      if (dirt > 0.996) {
        file.write(cells);
        context.dirt().count(FILE, Dirt.DUPLICATE_ROW);
      }
    }
  }

  private void soil(Dirt dirt, List<String> cells, String header, String cell) {
    cells.set(HEADERS.indexOf(header), cell);
    context.dirt().count(FILE, dirt);
  }

  private List<String> cells(Customer customer, Opportunity deal) {
    Stage stage = deal.stage();
    LocalDate until = context.period().until();
    LocalDate changedOn = stage.isClosed() ? deal.closesOn() : until;
    return List.of(
        SalesforceId.opportunity(customer.index() * Opportunities.MOST + deal.position()),
        "false",
        SalesforceId.account(customer.index()),
        customer.party().name() + " - " + deal.product(),
        stage.label(),
        deal.amount() + ".0",
        customer.currency().name(),
        Integer.toString(stage.probability()),
        deal.closesOn().toString(),
        deal.firstDeal() ? "New Business" : "Existing Business",
        customer.life().channel().label(),
        Boolean.toString(stage.isClosed()),
        Boolean.toString(stage == Stage.CLOSED_WON),
        stage.forecast(),
        deal.product(),
        SalesTeam.owner(customer),
        Times.salesforce(deal.createdAt()),
        Times.salesforce(changedOn.atTime(17, 5)));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
