package io.clientele.domain.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RfmSegmentTest {
  @Test
  void everyCodeOfThe125HasExactlyOneSegmentAndProspectsHaveNone() {
    Map<RfmSegment, Integer> codes = new EnumMap<>(RfmSegment.class);
    for (int r = 1; r <= 5; r++) {
      for (int f = 1; f <= 5; f++) {
        for (int m = 1; m <= 5; m++) {
          codes.merge(RfmSegment.of(r, f, m), 1, Integer::sum);
        }
      }
    }
    assertThat(codes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(125);
    assertThat(codes).doesNotContainKey(RfmSegment.PROSPECTS).hasSize(10);
  }

  @Test
  void readsTheTableOfTheContractRowByRow() {
    assertThat(RfmSegment.of(5, 5, 5)).isEqualTo(RfmSegment.CHAMPIONS);
    assertThat(RfmSegment.of(5, 3, 3)).isEqualTo(RfmSegment.ACTIVE);
    assertThat(RfmSegment.of(5, 1, 1)).isEqualTo(RfmSegment.NEW);
    assertThat(RfmSegment.of(4, 5, 4)).isEqualTo(RfmSegment.LOYAL);
    assertThat(RfmSegment.of(4, 2, 2)).isEqualTo(RfmSegment.PROMISING);
    assertThat(RfmSegment.of(3, 3, 2)).isEqualTo(RfmSegment.NEEDS_ATTENTION);
    assertThat(RfmSegment.of(3, 1, 1)).isEqualTo(RfmSegment.ALMOST_LOST);
    assertThat(RfmSegment.of(2, 4, 4)).isEqualTo(RfmSegment.AT_RISK);
    assertThat(RfmSegment.of(2, 2, 2)).isEqualTo(RfmSegment.ALMOST_LOST);
    assertThat(RfmSegment.of(2, 1, 1)).isEqualTo(RfmSegment.DORMANT);
    assertThat(RfmSegment.of(1, 5, 5)).isEqualTo(RfmSegment.PREVIOUSLY_LOYAL);
    assertThat(RfmSegment.of(1, 3, 3)).isEqualTo(RfmSegment.DORMANT);
  }

  @Test
  void roundsTheMeanOfFrequencyAndMonetaryHalfUp() {
    assertThat(RfmSegment.of(5, 3, 4)).isEqualTo(RfmSegment.CHAMPIONS);
    assertThat(RfmSegment.of(5, 1, 2)).isEqualTo(RfmSegment.PROMISING);
  }
}
