package io.clientele.segment.predict.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** Whatever the buyers are like, what is said of them is a number, or nothing. */
class OddBuyersTest {
  @Test
  void aSearchThatTheDataDoesNotBoundStillEndsInNumbers() {
    int[][][] oddities = {
      {{0, 0, 0, 1}},
      {{0, 0, 100, 1}},
      {{1, 100, 100, 1}},
      {{3, 90, 90, 500}},
      {{0, 0, 365, 1000}},
      {{5, 5, 5, 40}},
      {{400, 3999, 4000, 35}},
      {{0, 0, 27_000, 10}, {1, 1, 27_000, 10}, {2, 27_000, 27_000, 10}}
    };
    for (int[][] odd : oddities) {
      PurchaseHistories histories = new PurchaseHistories();
      for (int[] h : odd) {
        histories.add(h[0], h[1], h[2], h[3]);
      }
      for (Dropout dropout : Dropout.values()) {
        BetaGeometric.fit(histories, dropout)
            .ifPresent(
                model -> {
                  for (int[] h : odd) {
                    double alive = model.probabilityAlive(h[0], h[1] / 7.0, h[2] / 7.0);
                    assertThat(alive).isBetween(0.0, 1.0);
                    double value =
                        alive * Horizon.YEAR.discountedPurchasesIfAlive(model, h[0], h[2] / 7.0);
                    assertThat(value).isFinite().isNotNegative();
                  }
                });
      }
    }
  }

  @Test
  void whoeverBoughtOnceMayBeGoneUnderMbgNbdAndNeverUnderBgNbd() {
    var each = new BetaGeometric(Dropout.AFTER_EACH, 0.5, 6, 0.9, 1.6, 0);
    var repeats = new BetaGeometric(Dropout.AFTER_REPEATS, 0.5, 6, 0.9, 1.6, 0);
    assertThat(each.probabilityAlive(0, 0, 100)).isLessThan(0.3);
    assertThat(repeats.probabilityAlive(0, 0, 100)).isEqualTo(1);
  }

  /** With p for everyone's probability to leave, Poisson buying gives the expectation directly. */
  @Test
  void customersWhoAllLeaveAlikeAreExpectedToBuyByThatProbability() {
    for (double scale : new double[] {1e3, 3e3, 1e4, 1e5, 1e8}) {
      for (double age : new double[] {0.0, 3.0, 150.0}) {
        double p = 0.3;
        var model = new BetaGeometric(Dropout.AFTER_EACH, 0.5, 2, p * scale, (1 - p) * scale, 0);
        double direct = (1 - Math.pow((2 + age) / (2 + age + p * 52), 0.5 + 4)) / p;
        assertThat(model.purchasesIfAlive(4, age, 52)).isCloseTo(direct, withinPercentage(1));
      }
    }
  }

  @Test
  void theFormulaHasNoHoleWhereAIsOne() {
    var below = new BetaGeometric(Dropout.AFTER_EACH, 0.5, 6, 0.999, 2, 0);
    var one = new BetaGeometric(Dropout.AFTER_EACH, 0.5, 6, 1, 2, 0);
    var above = new BetaGeometric(Dropout.AFTER_EACH, 0.5, 6, 1.001, 2, 0);
    assertThat(one.expectedPurchases(2, 10, 20, 52))
        .isBetween(above.expectedPurchases(2, 10, 20, 52), below.expectedPurchases(2, 10, 20, 52));
  }

  @Test
  void equalSpendsAndSpendsOfNothingAreNoModelOrAFiniteOne() {
    Spends equal = new Spends();
    for (int i = 0; i < 50; i++) {
      equal.add(2, 10);
    }
    GammaGamma.fit(equal)
        .ifPresent(model -> assertThat(model.expectedSpend(2, 10)).isBetween(9.0, 11.0));
    Spends nothing = new Spends();
    nothing.add(1, 0);
    nothing.add(1, -5);
    nothing.add(0, 5);
    nothing.add(1, Double.NaN);
    assertThat(nothing.size()).isZero();
    assertThat(GammaGamma.fit(nothing)).isEmpty();
  }

  @Test
  void aHistoryThatCannotBeIsRefused() {
    PurchaseHistories histories = new PurchaseHistories();
    assertThatThrownBy(() -> histories.add(1, 8, 7, 1)).hasMessageContaining("8 of 7 days");
    assertThat(BetaGeometric.fit(histories, Dropout.AFTER_EACH)).isEmpty();
  }
}
