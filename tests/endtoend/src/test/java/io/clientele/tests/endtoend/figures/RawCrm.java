package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the CRM says. Whose account is whose comes from the truths beside the exports: how well the
 * product finds that out is measured elsewhere.
 */
final class RawCrm {
  private static final Pattern SEMICOLON = Pattern.compile(";");

  private final Path company;
  private final Rates rates;
  private final Map<String, String> customers = new HashMap<>();

  RawCrm(Path company, Rates rates) {
    this.company = company;
    this.rates = rates;
    rows(".truth/identities.csv")
        .forEach(row -> customers.put(row.get("id"), row.get("customer_no")));
  }

  private List<Row> rows(String file) {
    return Delimited.rows(company.resolve(file), StandardCharsets.UTF_8, ',');
  }

  private String customer(String account) {
    return customers.getOrDefault(account, "");
  }

  /** Whose the addresses are. */
  Map<String, String> mails() {
    Map<String, String> mails = new HashMap<>();
    for (Row row : rows("crm/Account.csv")) {
      mails.put(row.get("Email__c").toLowerCase(Locale.ROOT), customer(row.get("Id")));
    }
    return mails;
  }

  /** One a customer: a second account says the same of it. */
  List<Raw.Account> accounts() {
    Map<String, Raw.Account> accounts = new LinkedHashMap<>();
    for (Row row : rows("crm/Account.csv")) {
      String customer = customer(row.get("Id"));
      accounts.putIfAbsent(
          customer,
          new Raw.Account(
              customer,
              row.get("BillingCountry"),
              row.get("BillingState"),
              row.get("Industry"),
              row.get("Gender__c"),
              row.get("AccountSource"),
              row.has("NumberOfEmployees") ? Integer.parseInt(row.get("NumberOfEmployees")) : 0,
              row.has("Birthdate__c") ? LocalDate.parse(row.get("Birthdate__c")) : LocalDate.MAX,
              day(row.get("CreatedDate")),
              SEMICOLON
                  .splitAsStream(row.get("Preferences__c"))
                  .filter(preference -> !preference.isEmpty())
                  .collect(Collectors.toUnmodifiableSet())));
    }
    return List.copyOf(accounts.values());
  }

  /** Without those whose amount cannot be read. */
  List<Raw.Deal> deals() {
    Map<String, Raw.Deal> deals = new LinkedHashMap<>();
    for (Row row : rows("crm/Opportunity.csv")) {
      if (row.get("Amount").matches("[0-9.]+")) {
        deals.put(row.get("Id"), deal(row));
      }
    }
    return List.copyOf(deals.values());
  }

  private Raw.Deal deal(Row row) {
    LocalDate closesOn = LocalDate.parse(row.get("CloseDate"));
    boolean closed = row.get("IsClosed").equals("true");
    boolean won = row.get("IsWon").equals("true");
    return new Raw.Deal(
        customer(row.get("AccountId")),
        won ? Raw.State.WON : closed ? Raw.State.LOST : Raw.State.OPEN,
        row.get("StageName"),
        new BigDecimal(row.get("Probability")).movePointLeft(2),
        rates.convert(new BigDecimal(row.get("Amount")), row.get("CurrencyIsoCode"), closesOn),
        day(row.get("CreatedDate")),
        closesOn);
  }

  /** The campaigns of the CRM, then those of the advertising report. */
  List<Raw.Campaign> campaigns() {
    List<Raw.Campaign> campaigns = new ArrayList<>();
    for (Row row : rows("crm/Campaign.csv")) {
      campaigns.add(
          campaign(
              row,
              "Id",
              "Type",
              "Purpose__c",
              "StartDate",
              "EndDate",
              "ActualCost",
              "CurrencyIsoCode"));
    }
    for (Row row : rows("ads/spend.csv")) {
      campaigns.add(
          campaign(
              row,
              "Campaign ID",
              "Channel",
              "Purpose",
              "Period Start",
              "Period End",
              "Spend",
              "Currency"));
    }
    return campaigns;
  }

  private Raw.Campaign campaign(
      Row row,
      String id,
      String channel,
      String purpose,
      String from,
      String to,
      String spend,
      String currency) {
    LocalDate start = LocalDate.parse(row.get(from));
    return new Raw.Campaign(
        row.get(id),
        row.get(channel),
        row.get(purpose),
        start,
        LocalDate.parse(row.get(to)),
        rates.convert(new BigDecimal(row.get(spend)), row.get(currency), start));
  }

  List<Raw.Member> members() {
    return rows("crm/CampaignMember.csv").stream()
        .map(
            row ->
                new Raw.Member(
                    row.get("CampaignId"),
                    customer(row.get("AccountId")),
                    row.get("Is_Holdout__c").equals("true"),
                    row.get("Status").equals("Responded") || row.has("FirstRespondedDate"),
                    respondedAt(row.get("FirstRespondedDate"))))
        .toList();
  }

  private static Instant respondedAt(String cell) {
    if (cell.isEmpty()) {
      return Instant.MAX;
    }
    return cell.contains("T")
        ? Instant.parse(cell)
        : LocalDate.parse(cell).atStartOfDay(Raw.WARSAW).toInstant();
  }

  private static LocalDate day(String instant) {
    return Instant.parse(instant).atZone(Raw.WARSAW).toLocalDate();
  }
}
