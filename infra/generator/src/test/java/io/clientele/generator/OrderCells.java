package io.clientele.generator;

import java.math.BigDecimal;
import java.util.Map;

/** What a row of either shop says, read as a careful person would. */
record OrderCells(
    String order, String line, String date, String status, String total, String currency) {
  static OrderCells of(String shop, Map<String, String> row) {
    if (shop.equals("shop/")) {
      return new OrderCells(
          cell(row, "Order ID"),
          cell(row, "Line"),
          cell(row, "Order Date"),
          cell(row, "Status"),
          cell(row, "Line Total"),
          cell(row, "Currency"));
    }
    return new OrderCells(
        cell(row, "Nr zamówienia"),
        cell(row, "Pozycja"),
        cell(row, "Data zamówienia"),
        cell(row, "Status"),
        cell(row, "Wartość netto").replace("\u00a0", "").replace(',', '.'),
        cell(row, "Waluta"));
  }

  boolean readable() {
    return total.matches("-?\\d+\\.\\d\\d")
        && !date.startsWith("31.02.")
        && !date.contains("-02-30");
  }

  String key() {
    return order + "#" + line;
  }

  BigDecimal revenue() {
    boolean cancelled = status.equals("Cancelled") || status.equals("Anulowane");
    return cancelled ? BigDecimal.ZERO : new BigDecimal(total);
  }

  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
    }
    return cell;
  }
}
