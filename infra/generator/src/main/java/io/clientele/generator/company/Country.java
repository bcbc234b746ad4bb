package io.clientele.generator.company;

import java.util.List;

/**
 * A country with customers: its names as people type them, and what its customers have in common.
 */
// The variants are a List.of: immutable, though its type does not say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum Country {
  PL("Poland", "Polska", Currency.PLN, "pl", "+48", "sp. z o.o.", 62, List.of("PL", "POLSKA")),
  DE("Germany", "Niemcy", Currency.EUR, "de", "+49", "GmbH", 12, List.of("DE", "Deutschland")),
  CZ("Czechia", "Czechy", Currency.CZK, "cs", "+420", "s.r.o.", 7, List.of("CZ", "Czech Republic")),
  GB("United Kingdom", "Wielka Brytania", Currency.GBP, "en", "+44", "Ltd", 6, List.of("GB", "UK")),
  US("United States", "USA", Currency.USD, "en", "+1", "Inc.", 4, List.of("US", "USA")),
  SK("Slovakia", "Słowacja", Currency.EUR, "cs", "+421", "s.r.o.", 3, List.of("SK", "Slovensko")),
  AT("Austria", "Austria", Currency.EUR, "de", "+43", "GmbH", 3, List.of("AT", "Österreich")),
  FR("France", "Francja", Currency.EUR, "fr", "+33", "SARL", 3, List.of("FR", "FRANCE"));

  private final String english;
  private final String polish;
  private final Currency currency;
  private final String language;
  private final String dialCode;
  private final String legalForm;
  private final double weight;
  private final List<String> variants;

  Country(
      String english,
      String polish,
      Currency currency,
      String language,
      String dialCode,
      String legalForm,
      double weight,
      List<String> variants) {
    this.english = english;
    this.polish = polish;
    this.currency = currency;
    this.language = language;
    this.dialCode = dialCode;
    this.legalForm = legalForm;
    this.weight = weight;
    this.variants = variants;
  }

  public String english() {
    return english;
  }

  public String polish() {
    return polish;
  }

  public Currency currency() {
    return currency;
  }

  /** ISO 639-1 code of the language its names are in. */
  public String language() {
    return language;
  }

  public String dialCode() {
    return dialCode;
  }

  public String legalForm() {
    return legalForm;
  }

  public double weight() {
    return weight;
  }

  /** Other ways in which this country turns up in exports. */
  public List<String> variants() {
    return variants;
  }
}
