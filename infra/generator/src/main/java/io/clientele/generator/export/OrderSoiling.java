package io.clientele.generator.export;

import io.clientele.generator.activity.Order;
import io.clientele.generator.company.Customer;
import io.clientele.generator.dirt.Dirt;
import io.clientele.generator.dirt.Smudge;
import io.clientele.generator.random.Draw;
import io.clientele.generator.random.Weighted;
import java.util.List;
import java.util.Optional;

/** Soils a small share of the rows of a shop's export, at most one kind a row. */
final class OrderSoiling {
  private record Chance(Dirt dirt, double weight) {}

  private static final double SOILED = 0.0146;
  private static final Weighted<Chance> KINDS =
      new Weighted<>(
          List.of(
              new Chance(Dirt.TRAILING_SPACE, 30),
              new Chance(Dirt.NBSP, 20),
              new Chance(Dirt.UPPER_CASE_EMAIL, 26),
              new Chance(Dirt.COUNTRY_VARIANT, 30),
              new Chance(Dirt.BROKEN_DATE, 8),
              new Chance(Dirt.TEXT_AMOUNT, 8),
              new Chance(Dirt.DUPLICATE_ROW, 24)),
          Chance::weight);
  private static final List<OrderColumn> PADDED =
      List.of(OrderColumn.NAME, OrderColumn.CITY, OrderColumn.PRODUCT);

  private OrderSoiling() {}

  /** What was done to the row, if anything; a duplicate is for the caller to write. */
  static Optional<Dirt> soil(Draw draw, Shop shop, Customer customer, Order order, OrderRow row) {
    if (!draw.chance(SOILED)) {
      return Optional.empty();
    }
    Dirt dirt = KINDS.pick(draw).dirt();
    boolean done =
        switch (dirt) {
          case TRAILING_SPACE -> {
            OrderColumn column = draw.pick(PADDED);
            yield change(row, column, Smudge.trailingSpace(draw, row.get(column)));
          }
          case NBSP ->
              change(row, OrderColumn.NAME, Smudge.noBreakSpace(row.get(OrderColumn.NAME)));
          case UPPER_CASE_EMAIL ->
              change(row, OrderColumn.EMAIL, Smudge.upperCase(row.get(OrderColumn.EMAIL)));
          case COUNTRY_VARIANT ->
              change(row, OrderColumn.COUNTRY, Smudge.country(draw, customer.country()));
          case BROKEN_DATE -> change(row, OrderColumn.DATE, shop.brokenTime(order.at()));
          case TEXT_AMOUNT -> change(row, OrderColumn.TOTAL, shop.noAmount());
          default -> true;
        };
    return done ? Optional.of(dirt) : Optional.empty();
  }

  /** False where the cell is empty or stays as it was. */
  private static boolean change(OrderRow row, OrderColumn column, String cell) {
    String before = row.get(column);
    if (before.isEmpty() || before.equals(cell)) {
      return false;
    }
    row.set(column, cell);
    return true;
  }
}
