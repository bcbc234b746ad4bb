package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * An order that was not cancelled, in the reporting currency. {@code customer} is empty where
 * nobody knows whose it is.
 */
record Movement(
    String order,
    String customer,
    LocalDateTime at,
    BigDecimal net,
    BigDecimal cost,
    BigDecimal discount,
    BigDecimal quantity,
    List<Item> items) {

  /** A product of the order, with what it brought. */
  record Item(String sku, String category, BigDecimal revenue) {}

  /** An order below zero pays back and is no purchase. */
  boolean isPurchase() {
    return net.signum() >= 0;
  }

  LocalDate day() {
    return at.toLocalDate();
  }

  YearMonth month() {
    return YearMonth.from(at);
  }
}
