package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Scores among the buyers of a day, and the segment that they give; who never bought is a prospect.
 */
final class RfmSegments {
  /** From R = 5 down to 1, and from FM = 5 down to 1. */
  private static final String[][] TABLE = {
    {"champions", "champions", "active", "promising", "new"},
    {"loyal", "loyal", "active", "promising", "new"},
    {"loyal", "loyal", "needs_attention", "needs_attention", "almost_lost"},
    {"at_risk", "at_risk", "almost_lost", "almost_lost", "dormant"},
    {"previously_loyal", "previously_loyal", "dormant", "dormant", "dormant"}
  };

  private RfmSegments() {}

  record Scores(int r, int f, int m) {
    String segment() {
      return TABLE[5 - r][5 - (f + m + 1) / 2];
    }
  }

  /** The segment of each customer; only what was before the day counts. */
  static Map<String, String> asOf(List<Buyer> customers, LocalDate day) {
    List<Buyer> then =
        customers.stream()
            .map(
                b ->
                    Buyer.of(
                        b.customer(),
                        b.movements().stream().filter(m -> m.day().isBefore(day)).toList()))
            .toList();
    Map<String, String> segments = new TreeMap<>();
    then.forEach(buyer -> segments.put(buyer.customer(), "prospects"));
    scores(then).forEach((customer, scores) -> segments.put(customer, scores.segment()));
    return segments;
  }

  /** Of those who bought. */
  static Map<String, Scores> scores(List<Buyer> customers) {
    List<Buyer> buyers = customers.stream().filter(Buyer::bought).toList();
    ToIntFunction<Buyer> r = score(buyers, Comparator.comparing(buyer -> buyer.days().getLast()));
    ToIntFunction<Buyer> f = score(buyers, Comparator.comparingInt(buyer -> buyer.days().size()));
    ToIntFunction<Buyer> m = score(buyers, Comparator.comparing(Buyer::monetary));
    Map<String, Scores> scores = new TreeMap<>();
    buyers.forEach(
        b ->
            scores.put(
                b.customer(), new Scores(r.applyAsInt(b), f.applyAsInt(b), m.applyAsInt(b))));
    return scores;
  }

  /** 1 + floor(5 x worse / n): who is equal has the same number of worse ones. */
  private static ToIntFunction<Buyer> score(List<Buyer> buyers, Comparator<Buyer> order) {
    return buyer -> {
      long worse = buyers.stream().filter(other -> order.compare(other, buyer) < 0).count();
      return (int) (1 + 5 * worse / buyers.size());
    };
  }
}
