package io.clientele.segment.predict.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  @Test
  void findsTheProbabilitiesThatOutcomesWereDrawnFrom() {
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      List<double[]> features = new ArrayList<>();
      boolean[] outcomes = new boolean[20_000];
      for (int i = 0; i < outcomes.length; i++) {
        double[] row = {random.nextGaussian() * 10 + 5, random.nextGaussian(), 7};
        features.add(row);
        outcomes[i] = random.nextDouble() < truth(row);
      }
      LogisticRegression model = LogisticRegression.fit(features, outcomes, 1);
      for (double[] row : new double[][] {{5, 0, 7}, {25, 1, 7}, {-10, -1, 7}}) {
        assertThat(model.probability(row)).isCloseTo(truth(row), within(0.03));
      }
    }
  }

  @Test
  void separableOutcomesAndEqualOnesStayFinite() {
    List<double[]> features = List.of(new double[] {0}, new double[] {1}, new double[] {2});
    for (boolean[] outcomes :
        new boolean[][] {{false, false, true}, {true, true, true}, {false, false, false}}) {
      LogisticRegression model = LogisticRegression.fit(features, outcomes, 1);
      assertThat(model.probability(new double[] {1e6})).isBetween(0.0, 1.0);
    }
  }

  @Test
  void outcomesAreMeasuredWithTiesCountedHalf() {
    Outcomes outcomes =
        new Outcomes(List.of(0.9, 0.9, 0.5, 0.1), List.of(true, false, true, false));
    assertThat(outcomes.areaUnderCurve()).isEqualTo((0.5 + 1 + 0 + 1) / 4);
    assertThat(outcomes.brier()).isCloseTo((0.01 + 0.81 + 0.25 + 0.01) / 4, within(1e-12));
  }

  private static double truth(double[] row) {
    return 1 / (1 + Math.exp(-(-1 + 0.1 * row[0] + 0.5 * row[1])));
  }
}
