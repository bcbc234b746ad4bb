package io.clientele.tests.endtoend.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of element 12. */
final class CrossSellParts {
  private static final int LISTED = 20;

  private CrossSellParts() {}

  /** Pairs are of the whole company; the document has those of the highest lift. */
  record Pairs(Products products) implements Part {
    @Override
    public String element() {
      return "cross_sell";
    }

    @Override
    public String name() {
      return "pairs";
    }

    @Override
    public boolean isBySegment() {
      return false;
    }

    @Override
    public List<String> key() {
      return List.of("lift_rank", "antecedent", "consequent");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      int rank = 1;
      for (Products.Pair pair : products.pairs()) {
        rows.put(
            List.of(Integer.toString(rank++), pair.from(), pair.to()),
            new Figures()
                .put("baskets", pair.baskets())
                .put("antecedent_count", pair.fromCount())
                .put("consequent_count", pair.toCount())
                .put("pair_count", pair.count())
                .put("support", (double) pair.count() / pair.baskets())
                .put("confidence", pair.confidence())
                .put("lift", pair.lift()));
      }
      return rows;
    }
  }

  /** The 20 products and the 20 categories that most customers bought. */
  record Penetration(Company company) implements Part {
    @Override
    public String element() {
      return "cross_sell";
    }

    @Override
    public String name() {
      return "products";
    }

    @Override
    public List<String> key() {
      return List.of("kind", "name");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Set<String>> owners = new TreeMap<>(CrossSellParts::compare);
      Map<List<String>, Double> revenue = new HashMap<>();
      for (Movement movement : company.movements()) {
        for (Movement.Item item :
            movement.isPurchase() ? movement.items() : List.<Movement.Item>of()) {
          for (List<String> key :
              List.of(List.of("product", item.sku()), List.of("category", item.category()))) {
            Set<String> mine = owners.computeIfAbsent(key, k -> new HashSet<>());
            if (!movement.customer().isEmpty()) {
              mine.add(movement.customer());
            }
            if (slice.has(movement.customer())) {
              revenue.merge(key, item.revenue().doubleValue(), Double::sum);
            }
          }
        }
      }
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      for (String kind : List.of("product", "category")) {
        owners.entrySet().stream()
            .filter(entry -> entry.getKey().getFirst().equals(kind))
            .sorted((a, b) -> b.getValue().size() - a.getValue().size())
            .limit(LISTED)
            .forEach(
                e ->
                    rows.put(
                        e.getKey(),
                        row(slice, e.getValue(), revenue.getOrDefault(e.getKey(), 0.0))));
      }
      return rows;
    }

    private static Figures row(Slice slice, Set<String> owners, double revenue) {
      double mine = owners.stream().filter(slice.customers()::contains).count();
      double share = Figures.ratio(mine, slice.size());
      return new Figures()
          .put("customers", mine)
          .put("penetration", share)
          .put("penetration_n", slice.size())
          .put("penetration_index", 100 * share * slice.everyone().size() / owners.size())
          .put("revenue", revenue);
    }

    @Override
    public double tolerance(String column) {
      return 1e-6;
    }
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("/", one).compareTo(String.join("/", other));
  }
}
