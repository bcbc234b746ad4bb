package io.clientele.domain.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RfmCellTest {
  @Test
  void everyPairOfScoresLeadsToTheOneSegmentThatNamesIt() {
    for (RfmSegment segment : RfmSegment.values()) {
      assertThat(segment.cells())
          .allMatch(
              cell -> RfmSegment.of(cell.rScore(), cell.fmScore(), cell.fmScore()) == segment);
    }
    assertThat(Arrays.stream(RfmSegment.values()).flatMap(segment -> segment.cells().stream()))
        .hasSize(25)
        .doesNotHaveDuplicates();
    assertThat(RfmSegment.PROSPECTS.cells()).isEmpty();
    assertThat(RfmSegment.CHAMPIONS.cells()).containsExactly(new RfmCell(5, 5), new RfmCell(5, 4));
  }
}
