package io.clientele.generator.activity;

import io.clientele.generator.company.Currency;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An order, or a refund of one.
 *
 * @param number as the shop shows it
 * @param at local time of the company
 * @param refundOf number of the order that a refund gives back; empty for a sale
 * @param late whether the parcel came late
 * @param incremental whether it exists only because of the campaign
 */
public record Order(
    String number,
    LocalDateTime at,
    OrderStatus status,
    Currency currency,
    SalesChannel channel,
    List<OrderLine> lines,
    String refundOf,
    boolean late,
    boolean incremental) {

  public boolean isSale() {
    return status == OrderStatus.COMPLETED;
  }

  /** Net revenue in minor units: nothing for a cancelled order, negative for a refund. */
  public long revenue() {
    return status == OrderStatus.CANCELLED ? 0 : lines.stream().mapToLong(OrderLine::total).sum();
  }

  /** Cost of the goods in minor units, on the same terms. */
  public long cost() {
    return status == OrderStatus.CANCELLED ? 0 : lines.stream().mapToLong(OrderLine::cost).sum();
  }
}
