package io.clientele.generator.activity;

import java.util.List;

/**
 * What a customer bought.
 *
 * @param orders sales, cancelled orders and refunds, oldest first
 */
public record OrderHistory(Arm arm, List<Order> orders) {
  public int lineCount() {
    return orders.stream().mapToInt(order -> order.lines().size()).sum();
  }
}
