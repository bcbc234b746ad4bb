package io.clientele.generator.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coffee subscription.
 *
 * @param endedOn null while it is active
 * @param monthlyAmount minor units of the customer's currency
 */
public record Subscription(
    String plan, LocalDate startedOn, @Nullable LocalDate endedOn, long monthlyAmount) {}
