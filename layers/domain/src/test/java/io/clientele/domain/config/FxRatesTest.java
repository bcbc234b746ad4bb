package io.clientele.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FxRatesTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @Test
  void aRateHoldsUntilTheNextOneAndNoneBeforeTheFirst() throws ConfigurationException {
    FxRates rates =
        FxRates.read(
            "USD", "currency,date,rate_to_reporting\nEUR,2024-01-01,1.10\nEUR,2024-06-30,1.05\n\n");
    assertThat(rates.rate("EUR", DAY.minusDays(1))).contains(1.10);
    assertThat(rates.rate("EUR", DAY)).contains(1.05);
    assertThat(rates.rate("EUR", LocalDate.parse("2023-12-31"))).isEmpty();
    assertThat(rates.rate("PLN", DAY)).isEmpty();
  }

  @Test
  void theReportingCurrencyIsWorthOneOnAnyDay() throws ConfigurationException {
    FxRates rates = FxRates.read("PLN", "currency;date;rate_to_reporting\nPLN;2024-01-01;4");
    assertThat(rates.rate("PLN", LocalDate.parse("1900-01-01"))).contains(1.0);
    assertThat(rates.rates())
        .containsExactly(new FxRate("PLN", LocalDate.parse("1900-01-01"), 1.0));
  }

  @Test
  void theShippedTableServesEveryReportingCurrencyThatIsInIt() {
    double zlotyInDollars = FxRates.shipped("USD").rate("PLN", DAY).orElseThrow();
    double dollarInZlotys = FxRates.shipped("PLN").rate("USD", DAY).orElseThrow();
    double euroInZlotys = FxRates.shipped("PLN").rate("EUR", DAY).orElseThrow();
    assertThat(zlotyInDollars * dollarInZlotys).isCloseTo(1, within(1e-12));
    assertThat(euroInZlotys).isCloseTo(4.3058, within(1e-4));
    assertThat(FxRates.shipped("XAF").rates()).hasSize(1);
  }

  @Test
  void theShippedTableHasTheAnnualMeansOfTheCentralBank() {
    FxRates euros = FxRates.shipped("EUR");
    assertThat(1 / euros.rate("SEK", DAY).orElseThrow()).isCloseTo(11.4325, within(1e-3));
    assertThat(1 / euros.rate("JPY", DAY).orElseThrow()).isCloseTo(163.85, within(1e-2));
    assertThat(1 / euros.rate("USD", LocalDate.parse("1999-12-31")).orElseThrow())
        .isCloseTo(1.0658, within(1e-4));
    assertThat(euros.rate("USD", LocalDate.parse("1998-12-31"))).isEmpty();
  }

  @Test
  void saysWhichLineOfATableIsWrongAndWhatBelongsThere() {
    assertThatThrownBy(() -> read("EUR,2024-01-01,1.10\nEUR,31.01.2024,1.05"))
        .hasMessage(
            "config/fx_rates.csv, line 3: date is \"31.01.2024\"; expected a date such as"
                + " 2024-01-31. Correct the file and upload it again.");
    assertThatThrownBy(() -> read("EUR,2024-01-01,0")).hasMessageContaining("a number above 0");
    assertThatThrownBy(() -> read("EUR,2024-01-01,1e3")).hasMessageContaining("\"1e3\"");
    assertThatThrownBy(() -> read("euro,2024-01-01,1")).hasMessageContaining("ISO 4217");
    assertThatThrownBy(() -> read("EUR,2024-01-01,1,1")).hasMessageContaining("4 cells");
    assertThatThrownBy(() -> read("EUR,2024-01-01,1\nEUR,2024-01-01,2"))
        .hasMessageContaining("line 3: a second rate of EUR on 2024-01-01");
    assertThatThrownBy(() -> FxRates.read("USD", "")).hasMessageContaining("the header is \"\"");
  }

  private static FxRates read(String lines) throws ConfigurationException {
    return FxRates.read("USD", "currency,date,rate_to_reporting\n" + lines);
  }
}
