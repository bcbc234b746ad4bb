package io.clientele.warehouse.lake;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run.
 *
 * @param asOf the instant to look from, null for the midnight after the last purchase day
 * @param reportingCurrency ISO 4217 code
 * @param timeZone where days and months begin
 */
public record RunParameters(
    @Nullable Instant asOf,
    String reportingCurrency,
    ZoneId timeZone,
    PurchaseSource purchasesFrom) {}
