package io.clientele.generator;

import io.clientele.generator.activity.Mailing;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.FxRates;
import io.clientele.generator.company.Period;
import io.clientele.generator.export.CustomerRecord;
import io.clientele.generator.export.SalesforceId;
import io.clientele.generator.truth.CampaignTruth;
import io.clientele.generator.truth.CustomerTruths;
import io.clientele.generator.truth.WinRates;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The truths that are collected customer by customer. */
final class Truths implements Closeable {
  private final CustomerTruths customers;
  private final CampaignTruth campaign;
  private final WinRates winRates;

  Truths(Path folder, Period period, FxRates rates, WinBack winBack, Mailing mailing)
      throws IOException {
    customers = new CustomerTruths(folder, period, rates);
    campaign = new CampaignTruth(folder, SalesforceId.campaign(mailing.position()), winBack, rates);
    winRates = new WinRates(folder);
  }

  void write(CustomerRecord record) throws IOException {
    customers.write(record.customer(), record.history());
    campaign.write(record.customer(), record.history());
    winRates.write(record.customer(), record.opportunities());
  }

  @Override
  public void close() throws IOException {
    customers.close();
    campaign.close();
    winRates.close();
  }
}
