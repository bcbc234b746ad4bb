package io.clientele.generator.export;

import io.clientele.generator.company.Country;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Kind;

/** Who owns a record in the CRM: a few people at home, a few abroad, one for all households. */
final class SalesTeam {
  private static final int AT_HOME = 8;
  private static final int ABROAD = 4;

  private SalesTeam() {}

  static String owner(Customer customer) {
    if (customer.kind() == Kind.PERSON) {
      return SalesforceId.user(1);
    }
    long seat =
        customer.country() == Country.PL
            ? 2 + customer.index() % AT_HOME
            : 2 + AT_HOME + customer.index() % ABROAD;
    return SalesforceId.user(seat);
  }

  /** Who runs the campaigns. */
  static String marketing() {
    return SalesforceId.user(2L + AT_HOME + ABROAD);
  }
}
