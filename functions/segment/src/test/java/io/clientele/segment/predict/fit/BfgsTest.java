package io.clientele.segment.predict.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BfgsTest {
  private int evaluations;

  @Test
  void findsTheBottomOfRosenbrocksValley() {
    Minimum minimum = new Bfgs(BfgsTest::valley, 2).from(new double[] {-1.2, 1});
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.point()[0]).isCloseTo(1, within(1e-6));
    assertThat(minimum.point()[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void halvesNoStepsWhereOnlyRoundingSaysThatTheyLedUp() {
    Minimum minimum = new Bfgs(this::rounded, 2).from(new double[] {-1.2, 1});
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.point()[0]).isCloseTo(1, within(1e-4));
    assertThat(evaluations).isLessThan(60);
  }

  @Test
  void goesOnFromASearchOfNearlyTheSameInAFewSteps() {
    Minimum similar = new Bfgs(BfgsTest::valley, 2).from(new double[] {-1.2, 1});
    Minimum minimum = new Bfgs(this::rounded, 2).from(similar);
    assertThat(minimum.converged()).isTrue();
    assertThat(evaluations).isLessThan(6);
  }

  /** As a sum over very many is: off by some parts of 10^11, each point otherwise. */
  private double rounded(double[] point, double[] gradient) {
    evaluations++;
    double value = 1_000 + valley(point, gradient);
    return value + 1e-8 * Math.sin(1e9 * (point[0] + point[1]) + evaluations);
  }

  private static double valley(double[] point, double[] gradient) {
    double side = point[1] - point[0] * point[0];
    double ahead = 1 - point[0];
    gradient[0] = -400 * point[0] * side - 2 * ahead;
    gradient[1] = 200 * side;
    return 100 * side * side + ahead * ahead;
  }
}
