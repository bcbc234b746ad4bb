package io.clientele.segment.manifest;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.config.FxRates;
import io.clientele.domain.config.Settings;
import io.clientele.warehouse.settings.SettingsFile;

/** What the team set, or the defaults where it set nothing. */
public record Configuration(Settings settings, FxRates fxRates) {
  public static Configuration of(Manifest manifest) throws ConfigurationException {
    String text = manifest.settings();
    Settings settings = text == null ? Settings.DEFAULT : SettingsFile.read(text);
    String currency = settings.reportingCurrency();
    String rates = manifest.fxRates();
    return new Configuration(
        settings, rates == null ? FxRates.shipped(currency) : FxRates.read(currency, rates));
  }
}
