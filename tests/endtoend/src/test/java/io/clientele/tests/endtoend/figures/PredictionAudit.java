package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * What is predicted of each customer: whether it still buys, by MBG/NBD, and what it will bring in
 * twelve months, by whichever of the two models fits the first four fifths of the time better.
 */
record PredictionAudit(Company company, Given given) {
  private static final double WEEK = 7;
  private static final int MONTHS = 12;
  private static final double MONTH = 365.0 / 12 / WEEK;
  private static final double TOLERANCE = 1e-3;

  List<String> differences() {
    List<Buyer> buyers =
        company.customers().stream().map(company::buyer).filter(Buyer::bought).toList();
    LocalDate last = company.asOf().minusDays(1);
    LocalDate first =
        buyers.stream()
            .map(buyer -> buyer.days().getFirst())
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate calibration = last.minusDays(ChronoUnit.DAYS.between(first, last) / 5);
    List<BuyingModel.History> known =
        buyers.stream()
            .filter(buyer -> !buyer.days().getFirst().isAfter(calibration))
            .map(buyer -> history(buyer, calibration))
            .toList();
    List<BuyingModel.History> whole = buyers.stream().map(b -> history(b, last)).toList();
    BuyingModel alive = BuyingModel.fit(true, whole);
    boolean isModified =
        BuyingModel.fit(true, known).logLikelihood(known)
            >= BuyingModel.fit(false, known).logLikelihood(known);
    BuyingModel buying = isModified ? alive : BuyingModel.fit(false, whole);
    SpendModel spending =
        SpendModel.fit(
            buyers.stream()
                .map(PredictionAudit::spend)
                .filter(spend -> spend.x() > 0 && spend.mean() > 0)
                .toList());
    double kept = kept();

    List<String> differences = new ArrayList<>();
    for (Buyer buyer : buyers) {
      BuyingModel.History of = history(buyer, last);
      compare(buyer, "p_alive", alive.probabilityAlive(of), differences);
      double value =
          buying.probabilityAlive(of)
              * discounted(buying, of)
              * spending.expected(spend(buyer))
              * kept;
      compare(buyer, "clv_predicted", value, differences);
    }
    return differences;
  }

  /** What refunds left of all that was bought. */
  private double kept() {
    List<Movement> all =
        company.customers().stream()
            .flatMap(customer -> company.buyer(customer).movements().stream())
            .toList();
    return Sums.revenue(all) / Sums.revenue(all.stream().filter(Movement::isPurchase).toList());
  }

  private static BuyingModel.History history(Buyer buyer, LocalDate until) {
    SortedSet<LocalDate> days = buyer.days().headSet(until, true);
    return new BuyingModel.History(
        days.size() - 1,
        ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) / WEEK,
        ChronoUnit.DAYS.between(days.getFirst(), until) / WEEK);
  }

  private static SpendModel.Spend spend(Buyer buyer) {
    int repeats = buyer.days().size() - 1;
    double revenue =
        Sums.revenue(
            buyer.movements().stream()
                .filter(Movement::isPurchase)
                .filter(movement -> movement.day().isAfter(buyer.days().getFirst()))
                .toList());
    return new SpendModel.Spend(repeats, repeats == 0 ? 0 : revenue / repeats);
  }

  /** A month is worth 1 % less than the one before, and is paid at its end. */
  private static double discounted(BuyingModel model, BuyingModel.History of) {
    double sum = 0;
    double before = 0;
    for (int month = 1; month <= MONTHS; month++) {
      double until = model.purchasesIfAlive(of, month * MONTH);
      sum += (until - before) / Math.pow(1.01, month);
      before = until;
    }
    return sum;
  }

  private void compare(Buyer buyer, String what, double expected, List<String> differences) {
    double published = given.value(what, buyer.customer());
    if (Audit.differs(expected, published, TOLERANCE)) {
      differences.add(
          "%s %s: expected %s, published %s"
              .formatted(buyer.customer(), what, expected, published));
    }
  }
}
