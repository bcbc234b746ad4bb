package io.clientele.domain.config;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The team's settings, {@code config/settings.yaml}.
 *
 * @param reportingCurrency ISO 4217 code of the currency that all amounts are reported in
 * @param timeZone the zone that days, months and periods are cut in
 * @param purchasesFrom which records count as purchases
 * @param locale settles dates and numbers that a file leaves ambiguous; null to settle none
 */
public record Settings(
    String reportingCurrency,
    ZoneId timeZone,
    PurchasesFrom purchasesFrom,
    @Nullable Locale locale) {
  public static final String KEY = "config/settings.yaml";
  public static final Settings DEFAULT =
      new Settings("USD", ZoneId.of("UTC"), PurchasesFrom.AUTO, null);
}
