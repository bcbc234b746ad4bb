package io.clientele.domain.config;

import java.time.LocalDate;

/**
 * What one unit of a currency is worth.
 *
 * @param date the first day it holds; it holds until the currency's next rate
 * @param rateToReporting units of the reporting currency
 */
public record FxRate(String currency, LocalDate date, double rateToReporting) {}
