package io.clientele.segment.predict;

import io.clientele.segment.predict.churn.Examples;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Customers of whom a source says whether they left. What it reports of at least half of them is
 * what they are told apart by; where it says nothing of one, that one counts as the mean.
 */
final class ChurnFacts {
  private static final int MOST_MEASURES = 30;

  private final NavigableMap<String, Map<String, Double>> values = new TreeMap<>();
  private final Map<String, Boolean> left = new TreeMap<>();

  private ChurnFacts() {}

  static ChurnFacts read(Buyers buyers) throws SQLException {
    ChurnFacts facts = new ChurnFacts();
    buyers.each(
        "select customer_id, measure, value, is_churned from int_churn_facts order by 1, 2",
        row -> {
          String customer = row.getString(1);
          facts.left.put(customer, row.getBoolean(4));
          facts
              .values
              .computeIfAbsent(row.getString(2), measure -> new TreeMap<>())
              .put(customer, logarithm(row.getDouble(3)));
        });
    facts.values.values().removeIf(known -> known.size() * 2 < facts.left.size());
    while (facts.values.size() > MOST_MEASURES) {
      facts.values.pollLastEntry();
    }
    return facts;
  }

  /** Of all of them; nobody where there is no measure to tell them apart by. */
  Examples examples() {
    return examples(List.copyOf(left.keySet()));
  }

  Examples staying() {
    return examples(left.keySet().stream().filter(customer -> !leaves(customer)).toList());
  }

  private Examples examples(List<String> customers) {
    Examples examples = new Examples();
    if (values.isEmpty()) {
      return examples;
    }
    List<double[]> rows = new ArrayList<>();
    customers.forEach(customer -> rows.add(new double[values.size()]));
    int column = 0;
    for (Map<String, Double> known : values.values()) {
      double mean =
          known.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i)[column] = known.getOrDefault(customers.get(i), mean);
      }
      column++;
    }
    for (int i = 0; i < rows.size(); i++) {
      examples.add(customers.get(i), rows.get(i), leaves(customers.get(i)));
    }
    return examples;
  }

  private boolean leaves(String customer) {
    return Boolean.TRUE.equals(left.get(customer));
  }

  /** Counts and amounts are uneven: ten more say less of a thousand than of one. */
  private static double logarithm(double value) {
    return Math.copySign(Math.log1p(Math.abs(value)), value);
  }
}
