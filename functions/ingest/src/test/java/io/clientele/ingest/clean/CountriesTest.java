package io.clientele.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "U.S.A., US",
    "USA, US",
    "us, US",
    "United States, US",
    "United States of America, US",
    "Stany Zjednoczone, US",
    "Vereinigte Staaten, US",
    "UK, GB",
    "GB, GB",
    "GBR, GB",
    "Wielka Brytania, GB",
    "Great Britain, GB",
    "Zjednoczone Królestwo, GB",
    "England, GB",
    "Niemcy, DE",
    "Deutschland, DE",
    "GERMANY, DE",
    "DEU, DE",
    "de, DE",
    "Polska, PL",
    "Poland, PL",
    "Polen, PL",
    "POL, PL",
    "RP, PL",
    "Rzeczpospolita Polska, PL",
    "Czechy, CZ",
    "Česko, CZ",
    "Österreich, AT",
    "Austria, AT",
    "France, FR",
    "Francja, FR",
    "España, ES",
    "Hiszpania, ES",
    "Italia, IT",
    "Włochy, IT",
    "Nederland, NL",
    "Holandia, NL",
    "Niderlandy, NL",
    "Ukraina, UA",
    "Україна, UA",
    "Schweiz, CH",
    "Suisse, CH",
    "Szwajcaria, CH",
    "Sverige, SE",
    "Szwecja, SE",
    "Magyarország, HU",
    "Węgry, HU",
    "日本, JP",
    "Côte d’Ivoire, CI",
    "Ireland, IE",
    "Irlandia, IE"
  })
  void namesAndCodesOfCountries(String name, String code) {
    assertThat(Countries.code(name)).contains(code);
  }

  @Test
  void whatIsNoCountryIsNone() {
    for (String text : new String[] {"Europe", "XX", "Warszawa", "", "US/Canada", "1"}) {
      assertThat(Countries.code(text)).describedAs(text).isEmpty();
    }
  }
}
