package io.clientele.warehouse.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.config.PurchasesFrom;
import io.clientele.domain.config.Settings;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
  @Test
  void whatIsLeftOutKeepsItsDefault() throws ConfigurationException {
    assertThat(SettingsFile.read("")).isEqualTo(Settings.DEFAULT);
    assertThat(SettingsFile.read("# nothing yet\n")).isEqualTo(Settings.DEFAULT);
    assertThat(SettingsFile.read("purchases_from: both"))
        .isEqualTo(new Settings("USD", ZoneId.of("UTC"), PurchasesFrom.BOTH, null));
  }

  @Test
  void readsEverySetting() throws ConfigurationException {
    assertThat(
            SettingsFile.read(
                "reporting_currency: PLN\ntime_zone: Europe/Warsaw\npurchases_from: orders\nlocale: pl-PL\n"))
        .isEqualTo(
            new Settings(
                "PLN",
                ZoneId.of("Europe/Warsaw"),
                PurchasesFrom.ORDERS,
                Locale.forLanguageTag("pl-PL")));
  }

  @Test
  void saysWhichLineIsWrongAndWhatBelongsThere() {
    assertThatThrownBy(() -> SettingsFile.read("time_zone: UTC\nreporting_currency: ZŁ\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "config/settings.yaml, line 2: reporting_currency is \"ZŁ\"; expected a code of ISO"
                + " 4217, such as PLN. Correct the file and upload it again.");
    assertThatThrownBy(() -> SettingsFile.read("time_zone: Warszawa"))
        .hasMessageContaining("line 1: time_zone is \"Warszawa\"");
    assertThatThrownBy(() -> SettingsFile.read("purchases_from: invoices"))
        .hasMessageContaining("auto, orders, opportunities or both");
    assertThatThrownBy(() -> SettingsFile.read("locale: polski"))
        .hasMessageContaining("such as pl-PL");
    assertThatThrownBy(() -> SettingsFile.read("currency: PLN"))
        .hasMessageContaining("\"currency\" is no setting; expected one of reporting_currency");
    assertThatThrownBy(() -> SettingsFile.read("locale: pl-PL\nlocale: en-US"))
        .hasMessageContaining("line 2: \"locale\" is set twice");
    assertThatThrownBy(() -> SettingsFile.read("locale: [pl]")).hasMessageContaining("one word");
    assertThatThrownBy(() -> SettingsFile.read("- a")).hasMessageContaining("no list of settings");
    assertThatThrownBy(() -> SettingsFile.read("a: 'b\n")).hasMessageContaining("this is no YAML");
  }
}
