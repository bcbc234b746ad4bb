package io.clientele.segment.manifest;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.config.FxRates;
import io.clientele.domain.config.IdentityDecision;
import io.clientele.domain.config.IdentityDecisions;
import io.clientele.domain.config.Settings;
import io.clientele.segment.strategies.Playbook;
import io.clientele.warehouse.settings.SettingsFile;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the team set, or the defaults where it set nothing.
 *
 * @param rules texts of the files of its own segments, not yet looked into: one with an error does
 *     not stop the run
 * @param targets text of the team's targets, not yet looked into either; null where there are none
 */
public record Configuration(
    Settings settings,
    FxRates fxRates,
    List<IdentityDecision> identity,
    SortedMap<String, String> rules,
    Playbook playbook,
    @Nullable String targets) {
  public static Configuration of(Manifest manifest) throws ConfigurationException {
    String text = manifest.settings();
    Settings settings = text == null ? Settings.DEFAULT : SettingsFile.read(text);
    String currency = settings.reportingCurrency();
    String rates = manifest.fxRates();
    String identity = manifest.identity();
    String playbook = manifest.playbook();
    return new Configuration(
        settings,
        rates == null ? FxRates.shipped(currency) : FxRates.read(currency, rates),
        identity == null ? List.of() : IdentityDecisions.read(identity),
        manifest.rules(),
        playbook == null ? Playbook.shipped() : Playbook.read(Playbook.KEY, playbook),
        manifest.targets());
  }
}
