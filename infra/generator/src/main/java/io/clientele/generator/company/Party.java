package io.clientele.generator.company;

import java.time.LocalDate;

/** Who a customer is. */
public sealed interface Party {
  String name();

  /** A household's buyer. */
  record Person(String givenName, String surname, boolean female, LocalDate birthDate)
      implements Party {
    @Override
    public String name() {
      return givenName + " " + surname;
    }
  }

  /**
   * A business.
   *
   * @param annualRevenue in the currency of its country
   * @param taxNumber NIP in Poland, with its right check digit; a made-up VAT number elsewhere
   */
  record Company(
      String name,
      Industry industry,
      int employees,
      long annualRevenue,
      String taxNumber,
      String domain)
      implements Party {}
}
