package io.clientele.tests.endtoend.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was bought with what: a basket is an order, a product counts once in it. */
final class Products {
  private static final int FEWEST = 5;
  private static final int LARGEST_BASKET = 50;

  /** Two products in one direction; lift is how many times more often than by chance. */
  record Pair(String from, String to, int count, int fromCount, int toCount, int baskets) {
    double confidence() {
      return (double) count / fromCount;
    }

    double lift() {
      return (double) count * baskets / ((double) fromCount * toCount);
    }
  }

  private final Map<String, Set<String>> owned = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Double> revenue = new HashMap<>();
  private final List<Set<String>> baskets = new ArrayList<>();
  private final List<Pair> pairs;

  Products(Company company) {
    for (Movement movement : company.movements()) {
      if (movement.isPurchase()) {
        Set<String> basket = new TreeSet<>();
        for (Movement.Item item : movement.items()) {
          basket.add(item.sku());
          revenue.merge(item.sku(), item.revenue().doubleValue(), Double::sum);
        }
        basket.forEach(sku -> counts.merge(sku, 1, Integer::sum));
        if (!basket.isEmpty()) {
          baskets.add(basket);
          owned.computeIfAbsent(movement.customer(), name -> new HashSet<>()).addAll(basket);
        }
      }
    }
    pairs = findPairs();
  }

  /** The ones more often together than by chance, the highest lift first. */
  List<Pair> pairs() {
    return pairs;
  }

  Set<String> ownedBy(String customer) {
    return owned.getOrDefault(customer, Set.of());
  }

  /** What an order that has the product brings by it. */
  double revenueOfAnOrder(String sku) {
    return revenue.getOrDefault(sku, 0.0) / counts.getOrDefault(sku, 1);
  }

  private List<Pair> findPairs() {
    Map<List<String>, Integer> together = new HashMap<>();
    for (Set<String> basket : baskets) {
      if (basket.size() <= LARGEST_BASKET) {
        for (String one : basket) {
          for (String other : basket) {
            if (!one.equals(other)) {
              together.merge(List.of(one, other), 1, Integer::sum);
            }
          }
        }
      }
    }
    List<Pair> found = new ArrayList<>();
    together.forEach(
        (two, count) ->
            found.add(
                new Pair(
                    two.getFirst(),
                    two.getLast(),
                    count,
                    counts.getOrDefault(two.getFirst(), 0),
                    counts.getOrDefault(two.getLast(), 0),
                    baskets.size())));
    double least = Math.min(0.003 * baskets.size(), 0.15 * baskets.size() / counts.size());
    found.removeIf(pair -> pair.count() < FEWEST || pair.count() < least || pair.lift() <= 1);
    found.sort(
        Comparator.comparingDouble(Pair::lift)
            .thenComparingInt(Pair::count)
            .reversed()
            .thenComparing(Pair::from)
            .thenComparing(Pair::to));
    return found;
  }
}
