package io.clientele.generator.company;

import java.time.LocalDate;

/**
 * A customer's time with the company.
 *
 * @param leftOn the day it left for good, perhaps after the history ends
 * @param ordersPerYear its own rate while it stays
 * @param prospect never orders
 */
public record Life(
    LocalDate acquiredOn,
    LocalDate leftOn,
    double ordersPerYear,
    AcquisitionChannel channel,
    boolean prospect) {

  public boolean isAlive(LocalDate day) {
    return !day.isBefore(acquiredOn) && day.isBefore(leftOn);
  }
}
