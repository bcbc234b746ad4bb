package io.clientele.generator.activity;

import io.clientele.generator.company.Product;

/**
 * A line of an order. Amounts are in minor units of the order's currency; in a refund the quantity
 * and the discount are negative.
 */
public record OrderLine(
    int number, Product product, int quantity, long unitPrice, long discount, long unitCost) {

  public long total() {
    return quantity * unitPrice - discount;
  }

  public long cost() {
    return quantity * unitCost;
  }
}
