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
 * @param valueTiers how the scheme {@code value} cuts the buyers
 */
public record Settings(
    String reportingCurrency,
    ZoneId timeZone,
    PurchasesFrom purchasesFrom,
    @Nullable Locale locale,
    ValueTiers valueTiers) {
  public static final String KEY = "config/settings.yaml";
  public static final Settings DEFAULT =
      new Settings("USD", ZoneId.of("UTC"), PurchasesFrom.AUTO, null, ValueTiers.DEFAULT);

  public Settings withReportingCurrency(String code) {
    return new Settings(code, timeZone, purchasesFrom, locale, valueTiers);
  }

  public Settings withTimeZone(ZoneId zone) {
    return new Settings(reportingCurrency, zone, purchasesFrom, locale, valueTiers);
  }

  public Settings withPurchasesFrom(PurchasesFrom records) {
    return new Settings(reportingCurrency, timeZone, records, locale, valueTiers);
  }

  public Settings withLocale(Locale tag) {
    return new Settings(reportingCurrency, timeZone, purchasesFrom, tag, valueTiers);
  }

  public Settings withValueTiers(ValueTiers tiers) {
    return new Settings(reportingCurrency, timeZone, purchasesFrom, locale, tiers);
  }
}
