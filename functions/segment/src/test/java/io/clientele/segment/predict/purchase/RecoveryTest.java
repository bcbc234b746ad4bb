package io.clientele.segment.predict.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** What was drawn from known parameters leads back to them. */
class RecoveryTest {
  private static final int CUSTOMERS = 40_000;

  @Test
  void bothModelsOfBuyingFindTheParametersThatTheHistoriesWereDrawnFrom() {
    for (Dropout dropout : Dropout.values()) {
      for (long seed = 1; seed <= 3; seed++) {
        BetaGeometric truth = new BetaGeometric(dropout, 0.8, 6, 1.2, 3, Double.NaN);
        PurchaseHistories drawn = new SimulatedBuyers(seed).histories(truth, CUSTOMERS, 700);
        BetaGeometric found = BetaGeometric.fit(drawn, dropout).orElseThrow();
        // a and b vary together: what they say of leaving is what counts.
        assertThat(found.r()).as("r, seed %d", seed).isCloseTo(0.8, percent(6));
        assertThat(found.alpha()).as("alpha, seed %d", seed).isCloseTo(6, percent(8));
        assertThat(found.a() / (found.a() + found.b()))
            .as("share that leaves, seed %d", seed)
            .isCloseTo(1.2 / 4.2, percent(5));
        assertThat(found.expectedPurchases(3, 20, 40, 52))
            .isCloseTo(truth.expectedPurchases(3, 20, 40, 52), percent(5));
      }
    }
  }

  @Test
  void gammaGammaFindsTheParametersThatSpendsWereDrawnFrom() {
    GammaGamma truth = new GammaGamma(4, 5, 80, Double.NaN);
    for (long seed = 1; seed <= 3; seed++) {
      GammaGamma found =
          GammaGamma.fit(new SimulatedBuyers(seed).spends(truth, CUSTOMERS)).orElseThrow();
      assertThat(found.p()).isCloseTo(4, percent(5));
      assertThat(found.q()).isCloseTo(5, percent(5));
      assertThat(found.gamma()).isCloseTo(80, percent(8));
      assertThat(found.populationMean()).isCloseTo(80, percent(2));
    }
  }

  private static Percentage percent(double percent) {
    return Percentage.withPercentage(percent);
  }
}
