package io.clientele.segment.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {
  @Test
  void theIndexIsThatOfTheReference() {
    double[] base = {0.2, 0.2, 0.2, 0.2, 0.2};
    double[] current = {0.25, 0.2, 0.2, 0.2, 0.15};
    assertThat(PopulationStability.ofShares(base, current))
        .isCloseTo(0.025541281188299545, within(1e-12));
  }

  @Test
  void anEmptyBinIsNotInfinitelyFar() {
    long[] base = {1000, 0};
    assertThat(PopulationStability.ofCounts(base, new long[] {0, 1000})).isBetween(10.0, 20.0);
    assertThat(PopulationStability.ofCounts(base, new long[] {0, 0})).isZero();
    assertThat(PopulationStability.ofCounts(base, base)).isZero();
  }

  @Test
  void fewCasesMayDifferMore() {
    assertThat(PopulationStability.threshold(100, 100, 10)).isGreaterThan(0.5);
    assertThat(PopulationStability.threshold(100_000, 100_000, 10)).isLessThan(0.001);
    assertThat(PopulationStability.threshold(0, 10, 10)).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void quantilesAreThoseOfTheTables() {
    Percentage close = Percentage.withPercentage(4);
    assertThat(PopulationStability.chiSquareQuantile(1)).isCloseTo(10.828, close);
    assertThat(PopulationStability.chiSquareQuantile(4)).isCloseTo(18.467, close);
    assertThat(PopulationStability.chiSquareQuantile(9)).isCloseTo(27.877, close);
  }
}
