package io.clientele.segment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdjustedRandTest {
  @Test
  void namesOfTheGroupsDoNotMatter() {
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0})).isEqualTo(1);
  }

  @Test
  void agreementIsMeasuredAboveChance() {
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
        .isCloseTo(0.5714285714285714, within(1e-12));
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
        .isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void oneGroupAgreesWithItself() {
    assertThat(AdjustedRand.of(new int[] {0, 0}, new int[] {0, 0})).isEqualTo(1);
    assertThat(AdjustedRand.of(new int[] {0}, new int[] {0})).isEqualTo(1);
  }
}
