package io.clientele.ingest.clean;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ISO 4217 codes by code and by the signs that stand for one currency only; a dollar sign does not.
 */
public final class Currencies {
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> SIGNS =
      Map.of(
          "ZŁ", "PLN", "ZŁ.", "PLN", "€", "EUR", "EURO", "EUR", "£", "GBP", "KČ", "CZK", "US$",
          "USD");

  private Currencies() {}

  public static Optional<String> code(String text) {
    String word = text.toUpperCase(Locale.ROOT);
    return CODES.contains(word) ? Optional.of(word) : Optional.ofNullable(SIGNS.get(word));
  }
}
