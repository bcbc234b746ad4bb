package io.clientele.generator.company;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days of the history, both ends included. */
public record Period(LocalDate from, LocalDate until) {
  private static final int YEARS = 3;

  public static Period endingOn(LocalDate until) {
    return new Period(until.minusYears(YEARS).plusDays(1), until);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, until) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whole and part years since the history began. */
  public double yearsSince(LocalDate day) {
    return ChronoUnit.DAYS.between(from, day) / 365.25;
  }
}
