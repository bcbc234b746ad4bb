package io.clientele.segment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentMatchingTest {
  @Test
  void theSumOfDistancesDecidesAndNotTheFirstComer() {
    double[][] distances = {{0.1, 0.2}, {0.15, 0.7}};
    assertThat(SegmentMatching.match(distances)).containsExactly(1, 0);
  }

  @Test
  void whatLiesTooFarApartIsNotTheSame() {
    double[][] distances = {{0.1, 3}, {3, 0.8}, {3, 3}};
    assertThat(SegmentMatching.match(distances)).containsExactly(0, -1, -1);
  }
}
