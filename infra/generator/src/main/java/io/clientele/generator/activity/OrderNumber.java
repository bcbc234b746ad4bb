package io.clientele.generator.activity;

import io.clientele.generator.company.Customer;
import io.clientele.generator.random.Permutation;
import java.time.LocalDate;

/** The number of an order: its day, and digits that no other order of the day has. */
final class OrderNumber {
  /** How many numbers a customer has for a day; with a million customers they all fit. */
  static final int SLOTS = 4;

  private OrderNumber() {}

  static String of(Customer customer, LocalDate day, int slot) {
    String digits = Integer.toString(Permutation.of(customer.index() * SLOTS + slot));
    return (customer.polishShop() ? "Z/" : "W-")
        + String.valueOf(day.getYear()).substring(2)
        + twoDigits(day.getMonthValue())
        + twoDigits(day.getDayOfMonth())
        + (customer.polishShop() ? "/" : "-")
        + "0".repeat(7 - digits.length())
        + digits;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
