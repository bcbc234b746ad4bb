package io.clientele.warehouse.settings;

import io.clientele.domain.config.ConfigurationException;
import io.clientele.domain.config.PurchasesFrom;
import io.clientele.domain.config.Settings;
import io.clientele.domain.config.ValueTiers;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code config/settings.yaml}. A key that is left out keeps its default. */
public final class SettingsFile {
  private static final String KEYS =
      "reporting_currency, time_zone, purchases_from, locale, value_tiers_by, value_tiers";
  private static final Pattern TIERS = Pattern.compile("\\d{1,2}( *, *\\d{1,2})*");

  private SettingsFile() {}

  /** An empty text gives the defaults. */
  public static Settings read(String yaml) throws ConfigurationException {
    Node root =
        ConfigurationYaml.compose(Settings.KEY, yaml, "lines such as time_zone: Europe/Warsaw");
    if (root == null) {
      return Settings.DEFAULT;
    }
    if (!(root instanceof MappingNode mapping)) {
      throw broken(
          root, "the file is no list of settings", "lines such as time_zone: Europe/Warsaw");
    }
    Settings settings = Settings.DEFAULT;
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode());
      if (!seen.add(key)) {
        throw broken(entry.getKeyNode(), "\"" + key + "\" is set twice", "one value");
      }
      settings = with(settings, key, entry);
    }
    return settings;
  }

  private static Settings with(Settings before, String key, NodeTuple entry)
      throws ConfigurationException {
    Node value = entry.getValueNode();
    return switch (key) {
      case "reporting_currency" -> before.withReportingCurrency(currency(value));
      case "time_zone" -> before.withTimeZone(zone(value));
      case "purchases_from" -> before.withPurchasesFrom(purchases(value));
      case "locale" -> before.withLocale(locale(value));
      case "value_tiers_by" ->
          before.withValueTiers(new ValueTiers(tiersBy(value), before.valueTiers().percents()));
      case "value_tiers" -> before.withValueTiers(tiers(before.valueTiers().by(), value));
      default ->
          throw broken(entry.getKeyNode(), "\"" + key + "\" is no setting", "one of " + KEYS);
    };
  }

  private static String currency(Node value) throws ConfigurationException {
    try {
      return Currency.getInstance(text(value)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw bad("reporting_currency", value, "a code of ISO 4217, such as PLN");
    }
  }

  private static ZoneId zone(Node value) throws ConfigurationException {
    try {
      return ZoneId.of(text(value));
    } catch (DateTimeException e) {
      throw bad("time_zone", value, "a zone of the tz database, such as Europe/Warsaw");
    }
  }

  private static PurchasesFrom purchases(Node value) throws ConfigurationException {
    return PurchasesFrom.byWord(text(value))
        .orElseThrow(() -> bad("purchases_from", value, "auto, orders, opportunities or both"));
  }

  private static ValueTiers.By tiersBy(Node value) throws ConfigurationException {
    return ValueTiers.By.byWord(text(value))
        .orElseThrow(() -> bad("value_tiers_by", value, "customers or money"));
  }

  private static ValueTiers tiers(ValueTiers.By by, Node value) throws ConfigurationException {
    String text = text(value);
    Optional<ValueTiers> tiers =
        TIERS.matcher(text).matches()
            ? ValueTiers.of(
                by, Arrays.stream(text.split(",", -1)).map(SettingsFile::whole).toList())
            : Optional.empty();
    return tiers.orElseThrow(
        () ->
            bad("value_tiers", value, "2 to 5 whole percents that sum to 100, such as 20, 30, 50"));
  }

  private static Integer whole(String percent) {
    return Integer.valueOf(percent.strip());
  }

  private static Locale locale(Node value) throws ConfigurationException {
    String tag = text(value);
    if (Arrays.asList(Locale.getISOLanguages()).contains(tag.split("-", -1)[0])) {
      return Locale.forLanguageTag(tag);
    }
    throw bad("locale", value, "a language and country, such as pl-PL or en-US");
  }

  private static String text(Node node) throws ConfigurationException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw broken(node, "a list or group", "one word");
  }

  private static ConfigurationException bad(String key, Node value, String expected) {
    String found = value instanceof ScalarNode scalar ? scalar.getValue() : "";
    return broken(value, "%s is \"%s\"".formatted(key, found), expected);
  }

  private static ConfigurationException broken(Node node, String problem, String expected) {
    return new ConfigurationException(
        Settings.KEY, node.getStartMark().getLine() + 1, problem, expected);
  }
}
