package io.clientele.ingest.guess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks against a sheet of orders although its columns are there. */
final class OrderDoubts {
  private final Sheet sheet;
  private final Map<String, Integer> columns;
  private final Synonyms synonyms;

  OrderDoubts(Sheet sheet, Map<String, Integer> columns, Synonyms synonyms) {
    this.sheet = sheet;
    this.columns = columns;
    this.synonyms = synonyms;
  }

  double ofOrders(List<String> reasons) {
    return unclearOrders(reasons) * hiddenDiscount(reasons);
  }

  /** Of orders whose lines are in a file of their own. */
  double ofHeads(List<String> reasons) {
    return hiddenAmount(reasons) * hiddenStatus(reasons);
  }

  /** Of deals, which are worth nothing known without an amount. */
  double ofDeals(List<String> reasons) {
    return columns.containsKey("deal_amount") ? 1 : hiddenAmount(reasons);
  }

  /** Of lines whose orders are in a file of their own. */
  double ofLines(List<String> reasons) {
    return repeatedAmount(reasons) * hiddenDiscount(reasons);
  }

  private double unclearOrders(List<String> reasons) {
    Integer order = columns.get("order_id");
    boolean namesCustomer =
        sheet.says(Set.of("customer", "user"))
            || columns.containsKey("email")
            || columns.containsKey("last_name");
    boolean namesOrders =
        order != null
            && sheet.words().get(order).meanings().stream()
                .anyMatch(Set.of("order", "sale")::contains);
    boolean hasSubject =
        columns.keySet().stream()
            .anyMatch(
                Set.of(
                        "customer_id",
                        "email",
                        "customer_name",
                        "last_name",
                        "product",
                        "sku",
                        "category")
                    ::contains);
    if (!(namesCustomer || namesOrders) || !hasSubject) {
      reasons.add("neither a customer nor an order is named");
      return 0.5;
    }
    Integer amount = columns.get("net_amount");
    Integer gross = columns.get("gross_amount");
    if (gross != null
        && amount == null
        && !columns.containsKey("order_amount")
        && !columns.containsKey("tax_amount")) {
      reasons.add("“%s” may hold the tax, and no column has it".formatted(sheet.name(gross)));
    }
    if (repeatedAmount(reasons) < 1) {
      return 0.5;
    }
    Integer orderedAt = columns.get("ordered_at");
    if (order == null && orderedAt != null && sheet.evidence().get(orderedAt).isOfMonths()) {
      reasons.add(
          "“%s” names months, so a row sums up several orders".formatted(sheet.name(orderedAt)));
      return 0.5;
    }
    Integer total = columns.get("order_amount");
    if (order != null && total != null && repeats(order, total) == Repeats.SOMETIMES) {
      reasons.add("“%s” differs between the lines of an order".formatted(sheet.name(total)));
      return 0.5;
    }
    return hiddenStatus(reasons);
  }

  /** A column of numbers that nothing explains may be what the orders are worth. */
  private double hiddenAmount(List<String> reasons) {
    for (int i = 0; i < sheet.width(); i++) {
      if (!columns.containsValue(i)
          && !sheet.words().get(i).meanings().contains("id")
          && synonyms.role(Role.IGNORED).weight(sheet.words().get(i)) == 0
          && sheet.evidence().get(i).share(ValueKind.NUMBER) > 0) {
        reasons.add("“%s” may be an amount".formatted(sheet.name(i)));
        return 0.5;
      }
    }
    return 1;
  }

  /** Of a price and a quantity something is taken off, and it is not said how. */
  private double hiddenDiscount(List<String> reasons) {
    boolean hasAmount =
        columns.containsKey("net_amount")
            || columns.containsKey("gross_amount")
            || columns.containsKey("order_amount");
    int unclear = hasAmount ? -1 : DiscountShare.unclear(sheet);
    if (unclear >= 0) {
      reasons.add(
          "“%s” may be taken off each piece, each line, or in per cent"
              .formatted(sheet.name(unclear)));
      return 0.5;
    }
    return 1;
  }

  private double repeatedAmount(List<String> reasons) {
    Integer order = columns.get("order_id");
    Integer amount = columns.get("net_amount");
    if (order != null && amount != null && repeats(order, amount) == Repeats.ALWAYS) {
      reasons.add(
          "“%s” seems to repeat the total of an order on each of its lines"
              .formatted(sheet.name(amount)));
      return 0.5;
    }
    return 1;
  }

  /** A column that tells which orders were cancelled is not passed over. */
  private double hiddenStatus(List<String> reasons) {
    for (int i = 0; i < sheet.width(); i++) {
      Set<String> meanings = sheet.words().get(i).meanings();
      Evidence evidence = sheet.evidence().get(i);
      boolean hasCancelled =
          meanings.contains("status")
              && evidence.cells().stream()
                  .map(cell -> synonyms.value(ValueKind.STATUS, cell).orElse("completed"))
                  .anyMatch(status -> !status.equals("completed"));
      boolean isMark =
          (meanings.contains("cancelled") || meanings.contains("refund"))
              && evidence.share(ValueKind.BOOLEAN) == 1
              && evidence.cells().stream().distinct().count() > 1;
      boolean isUnread =
          !columns.containsKey("status")
              && synonyms.role("status").weight(sheet.words().get(i)) > 0
              && evidence.cells().stream().distinct().count() > 1;
      if (!columns.containsValue(i) && (hasCancelled || isMark || isUnread)) {
        reasons.add(
            "“%s” tells which orders were cancelled or returned, but not in words that are known"
                .formatted(sheet.name(i)));
        return 0.5;
      }
    }
    return 1;
  }

  private enum Repeats {
    /** No order has several lines, or too few have. */
    UNKNOWN,
    SOMETIMES,
    ALWAYS
  }

  /** Whether an amount is the same on all lines of each order. */
  private Repeats repeats(int order, int amount) {
    List<String> orders = sheet.evidence().get(order).cells();
    List<String> amounts = sheet.evidence().get(amount).cells();
    if (orders.size() != amounts.size()) {
      return Repeats.UNKNOWN;
    }
    Map<String, Set<String>> amountsOf = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < orders.size(); i++) {
      amountsOf.computeIfAbsent(orders.get(i), key -> new HashSet<>()).add(amounts.get(i));
      lines.merge(orders.get(i), 1, Integer::sum);
    }
    long several = lines.values().stream().filter(count -> count > 1).count();
    if (amountsOf.values().stream().anyMatch(different -> different.size() > 1)) {
      return Repeats.SOMETIMES;
    }
    return several > 1 ? Repeats.ALWAYS : Repeats.UNKNOWN;
  }
}
