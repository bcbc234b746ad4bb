package io.clientele.warehouse.lake;

import java.time.LocalDate;

/**
 * A rate of the run.
 *
 * @param currency ISO 4217 code
 * @param date the first day it holds
 * @param rateToReporting how much of the reporting currency one unit is
 */
public record FxRate(String currency, LocalDate date, double rateToReporting) {}
