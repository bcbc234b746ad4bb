package io.clientele.generator.truth;

import io.clientele.generator.activity.OrderLine;
import io.clientele.generator.activity.OrderStatus;
import java.util.List;

/** Sums of the orders of one currency; amounts in minor units, cancelled orders without amounts. */
public final class OrderTotal {
  private long sales;
  private long cancelled;
  private long refunds;
  private long lines;
  private long revenue;
  private long cost;

  void add(OrderStatus status, List<OrderLine> orderLines) {
    lines += orderLines.size();
    switch (status) {
      case COMPLETED -> sales++;
      case CANCELLED -> cancelled++;
      case REFUNDED -> refunds++;
    }
    if (status != OrderStatus.CANCELLED) {
      for (OrderLine line : orderLines) {
        revenue += line.total();
        cost += line.cost();
      }
    }
  }

  public long sales() {
    return sales;
  }

  public long cancelled() {
    return cancelled;
  }

  public long refunds() {
    return refunds;
  }

  public long lines() {
    return lines;
  }

  public long revenue() {
    return revenue;
  }

  public long cost() {
    return cost;
  }
}
