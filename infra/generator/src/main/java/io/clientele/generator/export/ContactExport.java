package io.clientele.generator.export;

import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Party.Company;
import io.clientele.generator.company.Party.Person;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Purpose;
import io.clientele.generator.truth.Identities;
import java.io.IOException;
import java.util.List;

/** The people of the CRM's accounts: one to three in a business, the customer of a household. */
public final class ContactExport implements Export {
  private static final List<String> HEADERS =
      List.of(
          "Id",
          "AccountId",
          "IsPersonAccount",
          "Salutation",
          "FirstName",
          "LastName",
          "Title",
          "Email",
          "Phone",
          "MailingCity",
          "MailingCountry",
          "HasOptedOutOfEmail",
          "OwnerId",
          "CreatedDate",
          "LastModifiedDate");
  private static final int MOST = 4;
  private static final List<String> TITLES =
      List.of("Office Manager", "Owner", "Buyer", "Head of Procurement", "Kierownik biura");

  private final ExportContext context;
  private final Identities identities;
  private final PeopleNames people;
  private final DelimitedFile file;

  public ContactExport(ExportContext context, Identities identities, PeopleNames people)
      throws IOException {
    this.context = context;
    this.identities = identities;
    this.people = people;
    this.file = context.file("crm/Contact.csv", DelimitedFormat.SALESFORCE, HEADERS);
  }

  /** The contact that campaigns address. */
  static String mainContact(Customer customer) {
    return SalesforceId.contact(customer.index() * MOST);
  }

  @Override
  public void write(CustomerRecord record) throws IOException {
    Customer customer = record.customer();
    if (!customer.inCrm()) {
      return;
    }
    switch (customer.party()) {
      case Person person ->
          write(customer, 0, person.givenName(), person.surname(), person.female(), "");
      case Company ignored -> writePeople(customer);
    }
  }

  private void writePeople(Customer customer) throws IOException {
    // A stream apart from the account's, which draws under the customer's own index.
    Draw draw = context.streams().of(Purpose.RECORDS, -customer.index());
    String language = customer.country().language();
    int count = draw.between(1, 3);
    for (int position = 0; position < count; position++) {
      boolean female = draw.chance(0.5);
      String givenName = people.givenName(draw, language, female);
      String surname = people.surname(draw, language, female);
      write(customer, position, givenName, surname, female, draw.pick(TITLES));
    }
  }

  private void write(
      Customer customer,
      int position,
      String givenName,
      String surname,
      boolean female,
      String title)
      throws IOException {
    String id = SalesforceId.contact(customer.index() * MOST + position);
    String at = Times.salesforce(customer.life().acquiredOn().atTime(5, 31 + position));
    boolean first = position == 0;
    String email = first ? customer.email() : colleague(customer, position);
    identities.contact(id, customer);
    file.write(
        List.of(
            id,
            SalesforceId.account(customer.index()),
            Boolean.toString(customer.party() instanceof Person),
            female ? "Ms." : "Mr.",
            givenName,
            surname,
            title,
            email,
            first ? customer.phone() : "",
            customer.place().city().name(),
            customer.country().english(),
            Boolean.toString(!customer.consent()),
            SalesTeam.owner(customer),
            at,
            at));
  }

  private static String colleague(Customer customer, int position) {
    return "team" + position + customer.email().substring(customer.email().indexOf('@'));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
