package io.clientele.generator.activity;

import java.time.LocalDate;

/**
 * What it cost to serve a customer for a month: packing, carriage and the help desk.
 *
 * @param month its first day
 * @param cost in grosze
 */
public record ServiceCost(LocalDate month, long cost) {}
