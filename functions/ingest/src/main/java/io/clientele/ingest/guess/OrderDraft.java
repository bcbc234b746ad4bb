package io.clientele.ingest.guess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What a sheet says about orders and their lines. */
final class OrderDraft {
  private static final Map<String, Object> REQUIRED = Map.of("required", "true");

  private final Guess guess;
  private final Synonyms synonyms;
  private final Optional<ItemColumns> items;

  OrderDraft(Guess guess, Synonyms synonyms) {
    this.guess = guess;
    this.synonyms = synonyms;
    this.items = ItemColumns.of(guess);
  }

  /** The lines come of a list in each order, so that an order without any is a row, too. */
  boolean hasItems() {
    return items.isPresent() && guess.has("order_id");
  }

  /** A row is a line of an order, not an order. */
  boolean hasLines() {
    return guess.kind().name().equals("order_items")
        || guess.has("sku")
        || guess.has("product")
        || guess.has("category")
        || (guess.has("line_no")
            && guess.has("order_id")
            && guess.evidence("order_id").distinct() < 1)
        || (guess.has("order_id") && guess.evidence("order_id").distinct() < 1)
        || (guess.has("unit_price") && !hasAmount());
  }

  private boolean hasAmount() {
    return guess.has("net_amount") || guess.has("gross_amount") || guess.has("order_amount");
  }

  Map<String, Object> orders() {
    Mapping mapping = new Mapping(guess);
    mapping.put("order_id", orderId());
    mapping.customer().from("ordered_at", "ordered_at", REQUIRED);
    mapping.words("status", "status", synonyms.values().getOrDefault(ValueKind.STATUS, Map.of()));
    mapping
        .constant("status", "completed")
        .currency("net_amount", "order_amount", "unit_price", "gross_amount");
    if (!hasLines()) {
      amounts(mapping);
      if (DiscountShare.of(guess.sheet()).isEmpty()) {
        mapping.from("discount_amount", "discount_amount");
      }
      mapping.from("refund_amount", "refund_amount");
    } else {
      mapping.from("net_amount", "order_amount");
    }
    return mapping.from("channel", "channel").columns();
  }

  Map<String, Object> lines() {
    Mapping mapping = new Mapping(guess);
    // An order without lines has a row all the same.
    items.ifPresent(
        list ->
            mapping.from("order_id", "order_id", Map.of("if", new ArrayList<>(list.headers()))));
    mapping.put("order_id", orderId());
    if (!guess.has("order_id")) {
      mapping.constant("line_no", "1");
    } else if (isNumbered()) {
      mapping.from("line_no", "line_no");
    } else {
      mapping.put("line_no", Map.of("position", Objects.requireNonNull(guess.header("order_id"))));
    }
    mapping
        .from("sku", "sku", "product")
        .from("product", "product")
        .from("category", "category")
        .from("quantity", "quantity")
        .from("unit_price", "unit_price");
    amounts(mapping);
    return mapping.columns();
  }

  Map<String, Object> products() {
    return new Mapping(guess)
        .from("sku", "sku", "product_code", "product")
        .from("product", "product")
        .from("category", "category")
        .from("list_price", "list_price")
        .from("unit_cost", "product_cost")
        .currency("list_price", "product_cost")
        .columns();
  }

  /**
   * An order without an id is known by what it says, so that the same row is the same order in
   * every export.
   */
  private Object orderId() {
    String header = guess.header("order_id");
    if (header != null) {
      return header;
    }
    List<String> columns = new ArrayList<>(Mapping.customerColumns(guess));
    for (String role :
        List.of(
            "ordered_at",
            "sku",
            "product",
            "quantity",
            "unit_price",
            "net_amount",
            "gross_amount",
            "order_amount")) {
      if (guess.has(role)) {
        columns.add(Objects.requireNonNull(guess.header(role)));
      }
    }
    return Map.of("join", columns, "with", "-", "skip_empty", "true");
  }

  /** Each line of an order has a number of its own. */
  private boolean isNumbered() {
    List<String> numbers = guess.evidence("line_no").cells();
    List<String> orders = guess.evidence("order_id").cells();
    if (numbers.isEmpty() || numbers.size() != orders.size()) {
      return false;
    }
    return java.util.stream.IntStream.range(0, numbers.size())
            .mapToObj(i -> orders.get(i) + "\n" + numbers.get(i))
            .distinct()
            .count()
        == numbers.size();
  }

  private void amounts(Mapping mapping) {
    String amount = guess.has("net_amount") ? "net_amount" : "gross_amount";
    Map<String, Object> net = new LinkedHashMap<>(hasItems() ? Map.of() : REQUIRED);
    if (!guess.has("net_amount") && guess.has("tax_amount")) {
      net.put("minus", Objects.requireNonNull(guess.header("tax_amount")));
    }
    mapping.from("net_amount", amount, net);
    if (!hasLines()) {
      mapping.from("net_amount", "order_amount", REQUIRED);
    }
    OptionalInt discount = DiscountShare.of(guess.sheet());
    if (!hasAmount() && discount.isPresent() && guess.has("quantity")) {
      net.put("times", Objects.requireNonNull(guess.header("quantity")));
      net.put("less", guess.sheet().name(discount.getAsInt()));
      mapping.from("net_amount", "unit_price", net);
    }
    String profit = guess.header("profit_amount");
    String quantity = guess.header("quantity");
    mapping.from("cost_amount", "cost_amount");
    if (quantity != null) {
      mapping.from("cost_amount", "unit_cost", Map.of("times", quantity));
    }
    if (profit != null && guess.has("net_amount")) {
      mapping.from("cost_amount", "net_amount", Map.of("minus", profit));
    }
  }
}
