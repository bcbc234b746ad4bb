package io.clientele.generator.export;

import io.clientele.generator.company.Party.Company;
import io.clientele.generator.company.Party.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The cells of one account, by the names of their columns; a cell not set is empty. */
final class AccountRow {
  static final List<String> HEADERS =
      List.of(
          "Id",
          "IsDeleted",
          "Name",
          "AccountNumber",
          "Type",
          "IsPersonAccount",
          "Industry",
          "NumberOfEmployees",
          "AnnualRevenue",
          "CurrencyIsoCode",
          "BillingStreet",
          "BillingCity",
          "BillingState",
          "BillingPostalCode",
          "BillingCountry",
          "Phone",
          "Website",
          "AccountSource",
          "OwnerId",
          "CreatedDate",
          "LastModifiedDate",
          "Email__c",
          "Gender__c",
          "Birthdate__c",
          "Tax_Number__c",
          "Preferences__c",
          "Marketing_Consent__c");

  private final List<String> cells = new ArrayList<>(Collections.nCopies(HEADERS.size(), ""));

  String get(String header) {
    return cells.get(HEADERS.indexOf(header));
  }

  void set(String header, String cell) {
    cells.set(HEADERS.indexOf(header), cell);
  }

  void person(Person person) {
    set("IsPersonAccount", "true");
    set("Gender__c", person.female() ? "Female" : "Male");
    set("Birthdate__c", person.birthDate().toString());
  }

  void company(Company company) {
    set("IsPersonAccount", "false");
    set("Industry", company.industry().label());
    set("NumberOfEmployees", Integer.toString(company.employees()));
    set("AnnualRevenue", company.annualRevenue() + ".0");
    set("Website", "https://www." + company.domain());
    set("Tax_Number__c", company.taxNumber());
  }

  List<String> cells() {
    return cells;
  }
}
