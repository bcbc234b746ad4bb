package io.clientele.tests.endtoend.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of element 3: who the customers of a segment are, and what tells them from all others.
 */
final class CharacteristicsParts {
  private static final int LISTED = 50;

  private CharacteristicsParts() {}

  /** Customers by value of an attribute, and those of whom any is known. */
  private record Count(Map<String, Double> values, double known) {
    static Count of(
        CharacteristicsFigures characteristics, String attribute, Set<String> customers) {
      Map<String, Double> values = new TreeMap<>();
      double known = 0;
      for (String customer : customers) {
        Set<String> mine = characteristics.profile(customer).getOrDefault(attribute, Set.of());
        mine.forEach(value -> values.merge(value, 1.0, Double::sum));
        known += mine.isEmpty() ? 0 : 1;
      }
      return new Count(values, known);
    }

    double of(String value) {
      return values.getOrDefault(value, 0.0);
    }

    double share(String value) {
      return Figures.ratio(of(value), known);
    }

    double mentions() {
      return values.values().stream().mapToDouble(count -> count).sum();
    }
  }

  record Attributes(CharacteristicsFigures characteristics) implements Part {
    @Override
    public String element() {
      return "characteristics";
    }

    @Override
    public String name() {
      return "attributes";
    }

    @Override
    public List<String> key() {
      return List.of("attribute", "attribute_value");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      for (String attribute : slice.size() == 0 ? Set.<String>of() : characteristics.attributes()) {
        Count all = Count.of(characteristics, attribute, slice.everyone());
        Count mine = Count.of(characteristics, attribute, slice.customers());
        all.values().keySet().stream()
            .sorted(Comparator.<String, Double>comparing(all::of).reversed())
            .limit(LISTED)
            .forEach(
                value ->
                    rows.put(
                        List.of(attribute, value),
                        new Figures()
                            .put("customers", mine.of(value))
                            .put("known_customers", mine.known())
                            .put("segment_share", mine.share(value))
                            .put("total_share", all.share(value))
                            .put("share_index", 100 * mine.share(value) / all.share(value))));
      }
      return rows;
    }
  }

  /**
   * Cohen's d of measures and Cramer's V of attributes, of a segment against all other customers.
   */
  record Differentiators(
      CharacteristicsFigures characteristics, Map<String, Map<String, Double>> traits)
      implements Part {
    static Differentiators of(
        Company company, Given given, CharacteristicsFigures characteristics) {
      Map<String, Map<String, Double>> traits = new HashMap<>();
      company.customers().forEach(name -> traits.put(name, Traits.of(company, given, name)));
      return new Differentiators(characteristics, traits);
    }

    @Override
    public String element() {
      return "characteristics";
    }

    @Override
    public String name() {
      return "differentiators";
    }

    @Override
    public List<String> key() {
      return List.of("trait");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      if (slice.segment().equals("total") || slice.size() == 0) {
        return rows;
      }
      Set<String> measures = new TreeSet<>();
      traits.values().forEach(known -> measures.addAll(known.keySet()));
      measures.forEach(measure -> measure(slice, measure, rows));
      characteristics.attributes().forEach(attribute -> attribute(slice, attribute, rows));
      return rows;
    }

    private void measure(Slice slice, String measure, Map<List<String>, Figures> rows) {
      List<Double> inside = new ArrayList<>();
      List<Double> outside = new ArrayList<>();
      traits.forEach(
          (customer, known) -> {
            if (known.containsKey(measure)) {
              (slice.customers().contains(customer) ? inside : outside)
                  .add(known.getOrDefault(measure, 0.0));
            }
          });
      if (inside.size() < 2 || outside.size() < 2) {
        return;
      }
      double pooled = (squares(inside) + squares(outside)) / (inside.size() + outside.size() - 2);
      double difference = Sums.mean(inside) - Sums.mean(outside);
      if (pooled > 0) {
        rows.put(
            List.of(measure),
            new Figures()
                .put("effect_size", difference / Math.sqrt(pooled))
                .put("segment_mean", Sums.mean(inside))
                .put("rest_mean", Sums.mean(outside))
                .put("n", inside.size())
                .put("rest_n", outside.size()));
      }
    }

    private static double squares(List<Double> values) {
      double mean = Sums.mean(values);
      return values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    }

    private void attribute(Slice slice, String attribute, Map<List<String>, Figures> rows) {
      Set<String> others = new TreeSet<>(slice.everyone());
      others.removeAll(slice.customers());
      Count mine = Count.of(characteristics, attribute, slice.customers());
      Count rest = Count.of(characteristics, attribute, others);
      Count all = Count.of(characteristics, attribute, slice.everyone());
      if (mine.mentions() < 2 || rest.mentions() < 2 || all.values().size() < 2) {
        return;
      }
      double chiSquared = 0;
      for (String value : all.values().keySet()) {
        for (Count side : List.of(mine, rest)) {
          double expected = side.mentions() * all.of(value) / all.mentions();
          chiSquared += Math.pow(side.of(value) - expected, 2) / expected;
        }
      }
      String most =
          all.values().keySet().stream()
              .max(
                  Comparator.<String>comparingDouble(
                          v -> Math.rint(Math.abs(mine.share(v) - rest.share(v)) * 1e9))
                      .thenComparingDouble(all::of)
                      .thenComparing(Comparator.<String>naturalOrder().reversed()))
              .orElseThrow();
      rows.put(
          List.of(attribute),
          new Figures()
              .put("effect_size", Math.sqrt(chiSquared / all.mentions()))
              .put("segment_mean", mine.share(most))
              .put("rest_mean", rest.share(most))
              .put("n", mine.mentions())
              .put("rest_n", rest.mentions()));
    }

    @Override
    public double tolerance(String column) {
      return 1e-5;
    }
  }
}
