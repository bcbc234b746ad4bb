package io.clientele.warehouse.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.config.PurchasesFrom;
import io.clientele.domain.config.Settings;
import io.clientele.domain.config.ValueTiers;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
  @Test
  void whatIsLeftOutKeepsItsDefault() throws ConfigurationException {
    assertThat(SettingsFile.read("")).isEqualTo(Settings.DEFAULT);
    assertThat(SettingsFile.read("# nothing yet\n")).isEqualTo(Settings.DEFAULT);
    assertThat(SettingsFile.read("purchases_from: both"))
        .isEqualTo(Settings.DEFAULT.withPurchasesFrom(PurchasesFrom.BOTH));
  }

  @Test
  void readsEverySetting() throws ConfigurationException {
    assertThat(
            SettingsFile.read(
                """
                reporting_currency: PLN
                time_zone: Europe/Warsaw
                purchases_from: orders
                locale: pl-PL
                value_tiers: 10, 20, 70
                value_tiers_by: money
                """))
        .isEqualTo(
            new Settings(
                "PLN",
                ZoneId.of("Europe/Warsaw"),
                PurchasesFrom.ORDERS,
                Locale.forLanguageTag("pl-PL"),
                new ValueTiers(ValueTiers.By.MONEY, List.of(10, 20, 70))));
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
    assertThatThrownBy(() -> SettingsFile.read("value_tiers: 50, 60"))
        .hasMessageContaining("value_tiers is \"50, 60\"; expected 2 to 5 whole percents");
    assertThatThrownBy(() -> SettingsFile.read("value_tiers_by: orders"))
        .hasMessageContaining("customers or money");
    assertThatThrownBy(() -> SettingsFile.read("currency: PLN"))
        .hasMessageContaining("\"currency\" is no setting; expected one of reporting_currency");
    assertThatThrownBy(() -> SettingsFile.read("locale: pl-PL\nlocale: en-US"))
        .hasMessageContaining("line 2: \"locale\" is set twice");
    assertThatThrownBy(() -> SettingsFile.read("locale: [pl]")).hasMessageContaining("one word");
    assertThatThrownBy(() -> SettingsFile.read("- a")).hasMessageContaining("no list of settings");
    assertThatThrownBy(() -> SettingsFile.read("a: 'b\n")).hasMessageContaining("this is no YAML");
    assertThatThrownBy(() -> SettingsFile.read("locale: pl\u0000"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 1: this is no YAML: the character U+0000");
  }
}
