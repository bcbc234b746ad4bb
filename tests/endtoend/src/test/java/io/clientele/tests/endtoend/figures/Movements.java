package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes orders of the shops' lines, and finds out who a guest is by the address. */
final class Movements {
  private final Rates rates;
  private final Map<String, String> mails = new HashMap<>();

  Movements(Rates rates, List<Raw.Line> lines) {
    this.rates = rates;
    for (Raw.Line line : lines) {
      if (!line.customer().isEmpty() && !line.mail().isEmpty()) {
        mails.put(line.mail(), line.customer());
      }
    }
  }

  /** The customer of a row: its number, else who else uses its address, else the address. */
  String customer(Raw.Line line) {
    return line.customer().isEmpty()
        ? mails.getOrDefault(line.mail(), line.mail())
        : line.customer();
  }

  void know(String mail, String customer) {
    mails.putIfAbsent(mail, customer);
  }

  List<Movement> of(List<Raw.Line> lines) {
    Map<String, List<Raw.Line>> orders = new LinkedHashMap<>();
    for (Raw.Line line : lines) {
      orders.computeIfAbsent(line.order(), order -> new ArrayList<>()).add(line);
    }
    return orders.values().stream()
        .filter(order -> !order.getFirst().status().matches("Cancelled|Anulowane"))
        .map(this::movement)
        .toList();
  }

  private Movement movement(List<Raw.Line> lines) {
    Raw.Line first = lines.getFirst();
    List<Movement.Item> items = new ArrayList<>();
    for (Raw.Line line : lines) {
      if (line.quantity().signum() > 0) {
        items.add(new Movement.Item(line.sku(), line.category(), converted(line, line.total())));
      }
    }
    return new Movement(
        first.order(),
        customer(first),
        first.at(),
        converted(first, sum(lines, Raw.Line::total)),
        converted(first, sum(lines, line -> line.unitCost().multiply(line.quantity()))),
        converted(first, sum(lines, Raw.Line::discount)),
        sum(lines, Raw.Line::quantity),
        items);
  }

  private BigDecimal converted(Raw.Line line, BigDecimal amount) {
    return rates.convert(amount, line.currency(), line.at().toLocalDate());
  }

  private static BigDecimal sum(List<Raw.Line> lines, Function<Raw.Line, BigDecimal> amount) {
    return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
