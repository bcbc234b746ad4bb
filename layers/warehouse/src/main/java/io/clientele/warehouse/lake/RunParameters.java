package io.clientele.warehouse.lake;

import io.clientele.domain.config.ValueTiers;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run.
 *
 * @param asOf the instant to look from, null for the midnight after the last purchase day
 * @param reportingCurrency ISO 4217 code
 * @param timeZone where days and months begin
 * @param valueTiers how the scheme {@code value} cuts the buyers
 */
public record RunParameters(
    @Nullable Instant asOf,
    String reportingCurrency,
    ZoneId timeZone,
    PurchaseSource purchasesFrom,
    ValueTiers valueTiers) {}
