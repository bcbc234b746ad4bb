package io.clientele.generator.activity;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A deal in the CRM.
 *
 * @param position which of the customer's deals, from 0
 * @param amount whole units of the customer's currency
 * @param closesOn the day it was closed, or is expected to be
 * @param firstDeal whether it is with a new customer
 */
public record Opportunity(
    int position,
    String product,
    Stage stage,
    long amount,
    LocalDateTime createdAt,
    LocalDate closesOn,
    boolean firstDeal) {}
