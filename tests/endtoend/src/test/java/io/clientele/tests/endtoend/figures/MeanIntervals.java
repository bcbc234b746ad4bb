package io.clientele.tests.endtoend.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Between what means lie in 95 of 100 cases, after Student; from two values on. */
record MeanIntervals(Company company, Given given, Products products) {
  private static final int FEWEST = 2;

  /** What cannot be less: of nothing, or of what a buyer has at least. */
  private static final Map<String, Double> LEAST =
      Map.of(
          "recency_days_mean", 0.0,
          "frequency_mean", 1.0,
          "purchase_frequency", 1.0,
          "products_per_customer", 1.0,
          "visits_per_customer", 0.0,
          "social_interactions_per_customer", 0.0,
          "clv_predicted", 0.0,
          "p_alive", 0.0,
          "nps", -100.0,
          "rating_mean", 0.0);

  private static final Map<String, Double> MOST =
      Map.of("p_alive", 1.0, "nps", 100.0, "rating_mean", 5.0);

  Figures of(Slice slice) {
    Figures figures = new Figures();
    List<Buyer> buyers = company.buyers(slice);
    List<Buyer> customers = slice.customers().stream().map(company::buyer).toList();
    List<Double> monetary = values(buyers, buyer -> buyer.monetary().doubleValue());
    putWithCount(
        figures, "recency_days_mean", values(buyers, b -> (double) b.recencyDays(company.asOf())));
    putWithCount(figures, "frequency_mean", values(buyers, buyer -> (double) buyer.days().size()));
    putWithCount(figures, "monetary_mean", monetary);
    put(figures, "clv_historical", monetary);
    put(figures, "purchase_frequency", values(buyers, buyer -> (double) buyer.orders()));
    put(figures, "revenue_per_customer", values(customers, b -> b.monetary().doubleValue()));
    put(figures, "products_per_customer", owned(slice));
    visits(figures, slice);
    interactions(figures, slice);
    put(figures, "cost_to_serve", ProfitabilityFigures.costsToServe(company, slice));
    for (String predicted : List.of("clv_predicted", "p_alive")) {
      Stream<Double> known = slice.customers().stream().map(c -> given.value(predicted, c));
      put(figures, predicted, known.filter(value -> !value.isNaN()).toList());
    }
    answers(figures, slice);
    aov(figures, slice);
    return figures;
  }

  private static List<Double> values(List<Buyer> buyers, Function<Buyer, Double> measure) {
    return buyers.stream().map(measure).toList();
  }

  private List<Double> owned(Slice slice) {
    Stream<Integer> owned = slice.customers().stream().map(c -> products.ownedBy(c).size());
    return owned.filter(size -> size > 0).map(Integer::doubleValue).toList();
  }

  /** Whoever never came counts as no visit. */
  private void visits(Figures figures, Slice slice) {
    Map<String, Double> visits = new HashMap<>();
    slice.customers().forEach(customer -> visits.put(customer, 0.0));
    for (Raw.Visit visit : company.raw().visits()) {
      if (visit.day().isBefore(company.asOf())) {
        visits.computeIfPresent(visit.customer(), (who, sum) -> sum + visit.sessions());
      }
    }
    put(figures, "visits_per_customer", List.copyOf(visits.values()));
  }

  private void interactions(Figures figures, Slice slice) {
    Map<String, Double> interactions = new HashMap<>();
    slice.customers().forEach(customer -> interactions.put(customer, 0.0));
    for (Raw.Interaction one : company.raw().interactions()) {
      if (one.day().isBefore(company.asOf())) {
        interactions.computeIfPresent(one.customer(), (who, sum) -> sum + 1);
      }
    }
    put(figures, "social_interactions_per_customer", List.copyOf(interactions.values()));
  }

  /** An answer counts whoever gave it: a promoter as 100 and a detractor as -100. */
  private void answers(Figures figures, Slice slice) {
    List<Double> nps = new ArrayList<>();
    List<Double> ratings = new ArrayList<>();
    for (Raw.Answer answer : company.raw().answers()) {
      if (answer.day().isBefore(company.asOf()) && slice.has(answer.customer(), answer.day())) {
        if (answer.scale() == 10) {
          nps.add(answer.score() >= 9 ? 100.0 : answer.score() <= 6 ? -100.0 : 0.0);
        } else {
          ratings.add((double) answer.score());
        }
      }
    }
    put(figures, "nps", nps);
    put(figures, "rating_mean", ratings);
  }

  /**
   * The ratio of revenue to orders over customers, whose orders are alike, by the residuals of each
   * (Cochran, 1977); an order of nobody stands for itself.
   */
  private void aov(Figures figures, Slice slice) {
    Map<String, double[]> units = new HashMap<>();
    for (Movement movement : company.movements(slice)) {
      boolean known = slice.customers().contains(movement.customer());
      double[] unit =
          units.computeIfAbsent(
              known ? "customer " + movement.customer() : "order " + movement.order(),
              name -> new double[2]);
      unit[0] += movement.net().doubleValue();
      unit[1] += movement.isPurchase() ? 1 : 0;
    }
    double revenue = units.values().stream().mapToDouble(unit -> unit[0]).sum();
    double orders = units.values().stream().mapToDouble(unit -> unit[1]).sum();
    Stream<Double> residuals =
        units.values().stream()
            .map(unit -> (unit[0] - revenue / orders * unit[1]) * units.size() / orders);
    put(figures, "aov", orders == 0 ? List.of() : residuals.toList(), revenue / orders);
  }

  private static void putWithCount(Figures figures, String metric, List<Double> values) {
    figures.put(metric + "_n", values.isEmpty() ? Figures.NONE : values.size());
    put(figures, metric, values);
  }

  private static void put(Figures figures, String metric, List<Double> values) {
    put(figures, metric, values, Sums.mean(values));
  }

  private static void put(Figures figures, String metric, List<Double> values, double middle) {
    double n = values.size();
    if (n < FEWEST) {
      figures.none(metric + "_low", metric + "_high");
      return;
    }
    double mean = Sums.mean(values);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double reach = Lift.quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
    figures
        .put(metric + "_low", Math.max(middle - reach, LEAST.getOrDefault(metric, -1e300)))
        .put(metric + "_high", Math.min(middle + reach, MOST.getOrDefault(metric, 1e300)));
  }
}
