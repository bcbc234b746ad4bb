package io.clientele.api.audiences;

import io.clientele.domain.audience.AudienceCounts;
import io.clientele.domain.audience.Holdout;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Sorts selected customers out: whoever agreed and can be reached goes into the contacts for the
 * campaign tool or is held out, and into the members that the campaign is measured by either way.
 */
final class AudienceFiles implements AutoCloseable {
  private final String runId;
  private final AudienceRequest request;
  private final Holdout holdout;
  private final CsvFile contacts;
  private final CsvFile members;
  private long selected;
  private long withoutConsent;
  private long withoutContact;
  private long heldOut;

  AudienceFiles(String runId, AudienceRequest request, Path contacts, Path members)
      throws IOException {
    this.runId = runId;
    this.request = request;
    this.holdout = new Holdout(request.campaignId(), request.holdoutShare());
    this.contacts = new CsvFile(contacts);
    this.members = new CsvFile(members);
    this.contacts.row("customer_id", "name", "email", "phone", "campaign_id", "run_id");
    this.members.row("campaign_id", "customer_id", "status", "is_holdout", "run_id");
  }

  void add(Contact contact) throws IOException {
    selected++;
    if (!contact.consents()) {
      withoutConsent++;
    } else if (!contact.canBeReached()) {
      withoutContact++;
    } else if (holdout.leavesOut(contact.customerId())) {
      heldOut++;
      member(contact, "held_out", "true");
    } else {
      member(contact, "exported", "false");
      contacts.row(
          contact.customerId(),
          contact.name(),
          contact.email(),
          contact.phone(),
          request.campaignId(),
          runId);
    }
  }

  private void member(Contact contact, String status, String isHoldout) throws IOException {
    members.row(request.campaignId(), contact.customerId(), status, isHoldout, runId);
  }

  AudienceCounts counts() {
    return new AudienceCounts(
        selected,
        withoutConsent,
        withoutContact,
        heldOut,
        selected - withoutConsent - withoutContact - heldOut);
  }

  @Override
  public void close() throws IOException {
    try (members) {
      contacts.close();
    }
  }
}
