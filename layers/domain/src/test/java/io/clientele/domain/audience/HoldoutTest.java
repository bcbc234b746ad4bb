package io.clientele.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldoutTest {
  private static final int CUSTOMERS = 10_000;
  private static final BigDecimal NUMBER_OF_C1 = new BigDecimal("0.1917");

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.5})
  void leavesOutTheShare(double share) {
    assertThat((double) leftOut("spring", share).size() / CUSTOMERS)
        .isCloseTo(share, Offset.offset(0.01));
  }

  @Test
  void leavesOutNobodyWhereTheShareIsNone() {
    assertThat(leftOut("spring", 0)).isEmpty();
  }

  @Test
  void aLargerShareKeepsThoseOfASmallerOneOut() {
    assertThat(leftOut("spring", 0.2)).containsAll(leftOut("spring", 0.1));
  }

  @Test
  void anotherCampaignLeavesOthersOut() {
    List<String> both = leftOut("spring", 0.5);
    both.retainAll(leftOut("autumn", 0.5));
    assertThat((double) both.size() / CUSTOMERS).isCloseTo(0.25, Offset.offset(0.02));
  }

  /** {@code printf 'spring\nc1' | sha256sum} begins with the digits that the number is made of. */
  @Test
  void theNumberOfACustomerCanBeReckonedByHand() {
    assertThat(new Holdout("spring", NUMBER_OF_C1).leavesOut("c1")).isFalse();
    assertThat(new Holdout("spring", NUMBER_OF_C1.add(new BigDecimal("0.0001"))).leavesOut("c1"))
        .isTrue();
  }

  private static List<String> leftOut(String campaignId, double share) {
    Holdout holdout = new Holdout(campaignId, BigDecimal.valueOf(share));
    return new ArrayList<>(
        IntStream.range(0, CUSTOMERS)
            .mapToObj(number -> "c" + number)
            .filter(holdout::leavesOut)
            .toList());
  }
}
