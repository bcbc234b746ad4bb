package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What one customer bought: the days, and what was left of the money. Who never bought has no day.
 */
record Buyer(
    String customer,
    List<Movement> movements,
    NavigableSet<LocalDate> days,
    int orders,
    BigDecimal monetary) {

  static Buyer of(String customer, List<Movement> movements) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    int orders = 0;
    BigDecimal monetary = BigDecimal.ZERO;
    for (Movement movement : movements) {
      monetary = monetary.add(movement.net());
      if (movement.isPurchase()) {
        days.add(movement.day());
        orders++;
      }
    }
    return new Buyer(customer, movements, days, orders, monetary);
  }

  boolean bought() {
    return !days.isEmpty();
  }

  boolean boughtIn(LocalDate from, LocalDate to) {
    return !days.subSet(from, to).isEmpty();
  }

  long recencyDays(LocalDate asOf) {
    return ChronoUnit.DAYS.between(days.getLast(), asOf);
  }

  /** The days from each purchase day to the next. */
  List<Long> gaps() {
    List<Long> gaps = new ArrayList<>();
    LocalDate before = LocalDate.MAX;
    for (LocalDate day : days) {
      if (before.isBefore(day)) {
        gaps.add(ChronoUnit.DAYS.between(before, day));
      }
      before = day;
    }
    return gaps;
  }

  BigDecimal meanOrder() {
    return monetary.divide(BigDecimal.valueOf(orders), 4, RoundingMode.HALF_UP);
  }
}
