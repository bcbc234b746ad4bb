package io.clientele.generator.export;

import io.clientele.generator.company.Category;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Party.Company;
import io.clientele.generator.company.Party.Person;
import io.clientele.generator.dirt.Dirt;
import io.clientele.generator.dirt.Smudge;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.truth.Identities;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The accounts of the CRM; a few customers have two, the second without the customer number. */
public final class AccountExport implements Export {
  static final String FILE = "crm/Account.csv";

  /** Serial numbers of second records start beyond those of a million customers. */
  private static final long SECOND_RECORDS = 2_000_000;

  private static final double SECOND_RECORD = 0.012;
  private static final double SOILED = 0.02;
  private static final List<Dirt> KINDS =
      List.of(
          Dirt.PHONE_VARIANT,
          Dirt.PHONE_VARIANT,
          Dirt.NA_MARKER,
          Dirt.COUNTRY_VARIANT,
          Dirt.UPPER_CASE_EMAIL,
          Dirt.TRAILING_SPACE,
          Dirt.DUPLICATE_ROW);

  private final ExportContext context;
  private final Identities identities;
  private final DelimitedFile file;

  public AccountExport(ExportContext context, Identities identities) throws IOException {
    this.context = context;
    this.identities = identities;
    this.file = context.file(FILE, DelimitedFormat.SALESFORCE, AccountRow.HEADERS);
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    Customer customer = record.customer();
    if (!customer.inCrm()) {
      return;
    }
    Draw draw = context.streams().of(Purpose.RECORDS, customer.index());
    LocalDateTime createdAt = customer.life().acquiredOn().atTime(5, 30);
    LocalDateTime end = context.period().until().atTime(20, 0);
    AccountRow row = row(customer, customer.index(), createdAt, changedAt(draw, createdAt, end));
    row.set("AccountNumber", customer.number());
    identities.account(row.get("Id"), customer);
    boolean soiled = draw.chance(SOILED);
    Dirt dirt = draw.pick(KINDS);
    boolean changed = soiled && soil(draw, dirt, customer, row);
    file.write(row.cells());
    if (changed) {
      context.dirt().count(FILE, dirt);
      if (dirt == Dirt.DUPLICATE_ROW) {
        file.write(row.cells());
      }
    }
    if (draw.chance(SECOND_RECORD)) {
      writeSecond(draw, customer, changedAt(draw, createdAt, end), end);
    }
  }

  private void writeSecond(Draw draw, Customer customer, LocalDateTime createdAt, LocalDateTime end)
      throws IOException {
    long serial = SECOND_RECORDS + customer.index();
    AccountRow row = row(customer, serial, createdAt, changedAt(draw, createdAt, end));
    row.set("Email__c", Smudge.upperCase(customer.email()));
    row.set("Phone", Smudge.phone(draw, customer.phone()));
    row.set("Name", otherName(customer));
    identities.account(row.get("Id"), customer);
    file.write(row.cells());
    context.dirt().count(FILE, Dirt.DUPLICATE_ACCOUNT);
  }

  private static String otherName(Customer customer) {
    return switch (customer.party()) {
      case Person person -> person.surname() + " " + person.givenName();
      case Company company -> Smudge.upperCase(company.name());
    };
  }

  private static AccountRow row(
      Customer customer, long serial, LocalDateTime createdAt, LocalDateTime changedAt) {
    AccountRow row = new AccountRow();
    row.set("Id", SalesforceId.account(serial));
    row.set("IsDeleted", "false");
    row.set("Name", customer.party().name());
    row.set("Type", customer.life().prospect() ? "Prospect" : "Customer");
    row.set("CurrencyIsoCode", customer.currency().name());
    row.set("BillingStreet", customer.place().street());
    row.set("BillingCity", customer.place().city().name());
    row.set("BillingState", customer.place().city().region());
    row.set("BillingPostalCode", customer.place().postalCode());
    row.set("BillingCountry", customer.country().english());
    row.set("Phone", customer.phone());
    row.set("AccountSource", customer.life().channel().label());
    row.set("OwnerId", SalesTeam.owner(customer));
    row.set("CreatedDate", Times.salesforce(createdAt));
    row.set("LastModifiedDate", Times.salesforce(changedAt));
    row.set("Email__c", customer.email());
    row.set(
        "Preferences__c",
        customer.preferences().stream().map(Category::label).collect(Collectors.joining(";")));
    row.set("Marketing_Consent__c", Boolean.toString(customer.consent()));
    switch (customer.party()) {
      case Person person -> row.person(person);
      case Company company -> row.company(company);
    }
    return row;
  }

  private static boolean soil(Draw draw, Dirt dirt, Customer customer, AccountRow row) {
    String column =
        switch (dirt) {
          case PHONE_VARIANT -> "Phone";
          case NA_MARKER -> "Website";
          case COUNTRY_VARIANT -> "BillingCountry";
          case UPPER_CASE_EMAIL -> "Email__c";
          case TRAILING_SPACE -> "Name";
          default -> "Id";
        };
    String before = row.get(column);
    row.set(
        column,
        switch (dirt) {
          case PHONE_VARIANT -> Smudge.phone(draw, before);
          case NA_MARKER -> "#N/A";
          case COUNTRY_VARIANT -> Smudge.country(draw, customer.country());
          case UPPER_CASE_EMAIL -> Smudge.upperCase(before);
          case TRAILING_SPACE -> Smudge.trailingSpace(draw, before);
          default -> before;
        });
    return dirt == Dirt.DUPLICATE_ROW || !row.get(column).equals(before);
  }

  private static LocalDateTime changedAt(Draw draw, LocalDateTime from, LocalDateTime end) {
    long seconds = Duration.between(from, end).toSeconds();
    return from.plusSeconds((long) (draw.uniform() * seconds));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
