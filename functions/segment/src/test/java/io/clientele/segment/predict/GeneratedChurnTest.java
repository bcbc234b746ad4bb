package io.clientele.segment.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generator.activity.Order;
import io.clientele.generator.activity.OrderHistories;
import io.clientele.generator.activity.WinBack;
import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Customers;
import io.clientele.generator.company.PeopleNames;
import io.clientele.generator.company.Period;
import io.clientele.generator.random.Streams;
import io.clientele.segment.predict.purchase.BetaGeometric;
import io.clientele.segment.predict.purchase.Dropout;
import io.clientele.segment.predict.purchase.PurchaseHistories;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Customers of the generated company leave for good on a day that only the truth knows. Ranked by
 * how likely they are gone by their purchase days alone, those who left come before those who
 * stayed: measured by the area under the ROC curve over all customers with a purchase, at the end
 * of the history.
 */
class GeneratedChurnTest {
  private static final Period PERIOD = Period.endingOn(LocalDate.of(2026, 6, 30));
  private static final int CUSTOMERS = 6000;

  private record Buyer(int repeats, int activeDays, int ageDays, boolean left) {}

  @Test
  void whoIsLikelierGoneByMbgNbdHasLeft() {
    for (long seed : new long[] {1, 7}) {
      List<Buyer> buyers = buyers(seed);
      PurchaseHistories histories = new PurchaseHistories();
      buyers.forEach(b -> histories.add(b.repeats(), b.activeDays(), b.ageDays(), 1));
      BetaGeometric model = BetaGeometric.fit(histories, Dropout.AFTER_EACH).orElseThrow();
      double area =
          areaUnderCurve(
              buyers.stream().sorted(Comparator.comparingDouble(b -> alive(model, b))).toList(),
              model);
      assertThat(area).as("seed %d", seed).isGreaterThanOrEqualTo(0.85);
    }
  }

  private static double alive(BetaGeometric model, Buyer b) {
    return model.probabilityAlive(b.repeats(), b.activeDays() / 7.0, b.ageDays() / 7.0);
  }

  /** Mann and Whitney's: of equal ranks each counts half. */
  private static double areaUnderCurve(List<Buyer> likeliestGoneFirst, BetaGeometric model) {
    double won = 0;
    long leftBefore = 0;
    long stayed = 0;
    int i = 0;
    while (i < likeliestGoneFirst.size()) {
      double alive = alive(model, likeliestGoneFirst.get(i));
      long left = 0;
      long here = 0;
      for (;
          i < likeliestGoneFirst.size() && alive(model, likeliestGoneFirst.get(i)) == alive;
          i++) {
        if (likeliestGoneFirst.get(i).left()) {
          left++;
        } else {
          here++;
        }
      }
      won += here * (leftBefore + left / 2.0);
      leftBefore += left;
      stayed += here;
    }
    return won / ((double) leftBefore * stayed);
  }

  private static List<Buyer> buyers(long seed) {
    Streams streams = new Streams(seed);
    Customers customers = new Customers(streams, PERIOD, new PeopleNames());
    OrderHistories histories =
        new OrderHistories(streams, PERIOD, new Catalogue(), new WinBack(streams, PERIOD));
    List<Buyer> buyers = new ArrayList<>();
    for (long index = 1; index <= CUSTOMERS; index++) {
      Customer customer = customers.of(index);
      TreeSet<LocalDate> days = new TreeSet<>();
      for (Order order : histories.of(customer).orders()) {
        if (order.isSale()) {
          days.add(order.at().toLocalDate());
        }
      }
      if (!days.isEmpty()) {
        buyers.add(
            new Buyer(
                days.size() - 1,
                (int) ChronoUnit.DAYS.between(days.first(), days.last()),
                (int) ChronoUnit.DAYS.between(days.first(), PERIOD.until()),
                !customer.life().leftOn().isAfter(PERIOD.until())));
      }
    }
    return buyers;
  }
}
