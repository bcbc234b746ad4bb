package io.clientele.ingest.guess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The columns of a list in the records of a JSON text that was unfolded, such as {@code items.sku}:
 * what has not their name in front is the order's own and repeats on each line.
 *
 * @param prefix name of the list with a point behind it
 * @param headers of the columns that say that there is a line at all
 */
record ItemColumns(String prefix, List<String> headers) {
  private static final List<String> LINES =
      List.of("sku", "product", "category", "quantity", "unit_price", "line_no");

  private static final List<String> AMOUNTS =
      List.of(
          "net_amount",
          "gross_amount",
          "tax_amount",
          "cost_amount",
          "unit_cost",
          "profit_amount",
          "discount_amount",
          "refund_amount");

  ItemColumns {
    headers = List.copyOf(headers);
  }

  /** Empty where the file has no such list, or its orders are named within it. */
  static Optional<ItemColumns> of(Guess guess) {
    List<String> headers = new ArrayList<>();
    for (String role : LINES) {
      if (guess.has(role)) {
        headers.add(Objects.requireNonNull(guess.header(role)));
      }
    }
    if (headers.isEmpty() || headers.getFirst().lastIndexOf('.') < 0) {
      return Optional.empty();
    }
    String first = headers.getFirst();
    String prefix = first.substring(0, first.lastIndexOf('.') + 1);
    String order = guess.header("order_id");
    boolean isOfItems = order != null && order.startsWith(prefix);
    return isOfItems || !headers.stream().allMatch(header -> header.startsWith(prefix))
        ? Optional.empty()
        : Optional.of(new ItemColumns(prefix, headers));
  }

  /**
   * Without the amounts that are the order's own and would count once a line. Where the lines have
   * none, the amount is the order's total.
   */
  static Guess settled(Guess guess) {
    return of(guess).map(items -> items.settle(guess)).orElse(guess);
  }

  private Guess settle(Guess guess) {
    Map<String, Integer> columns = new HashMap<>(guess.columns());
    for (String role : AMOUNTS) {
      String header = guess.header(role);
      if (header != null && !header.startsWith(prefix)) {
        columns.remove(role);
        boolean isTotal =
            role.equals("net_amount")
                && !(guess.has("unit_price") && guess.has("quantity"))
                && !guess.has("order_amount");
        if (isTotal) {
          columns.put("order_amount", guess.columns().get(role));
        }
      }
    }
    return new Guess(
        guess.kind(),
        guess.sheet(),
        columns,
        guess.periods(),
        guess.confidence(),
        guess.missing(),
        guess.doubts());
  }
}
