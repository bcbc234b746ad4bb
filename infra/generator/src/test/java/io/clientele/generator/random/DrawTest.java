package io.clientele.generator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final int DRAWS = 40_000;

  @Test
  void drawsFromDistributionsWithTheStatedMean() {
    assertThat(mean(draw -> draw.poisson(2.5))).isCloseTo(2.5, within(0.05));
    assertThat(mean(draw -> draw.gamma(2.5, 8))).isCloseTo(8, within(0.15));
    assertThat(mean(draw -> draw.exponential(3))).isCloseTo(3, within(0.1));
    assertThat(mean(Draw::gaussian)).isCloseTo(0, within(0.03));
    assertThat(mean(draw -> Math.pow(draw.gaussian(), 2))).isCloseTo(1, within(0.05));
    assertThat(mean(draw -> StrictMath.log(draw.lognormal(42, 0.7))))
        .isCloseTo(StrictMath.log(42), within(0.03));
    assertThat(mean(draw -> draw.chance(0.3) ? 1 : 0)).isCloseTo(0.3, within(0.02));
  }

  @Test
  void givesUnrelatedStreamsToNeighbouringCustomers() {
    Streams streams = new Streams(7);
    double mean =
        IntStream.range(0, DRAWS)
            .mapToDouble(id -> streams.of(Purpose.ORDERS, id).uniform())
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(0.5, within(0.01));
    assertThat(streams.of(Purpose.ORDERS, 1).uniform())
        .isNotEqualTo(streams.of(Purpose.RETURNS, 1).uniform());
  }

  @Test
  void neverRepeatsAShuffledNumber() {
    assertThat(IntStream.range(0, DRAWS).map(Permutation::of).distinct().count()).isEqualTo(DRAWS);
    assertThat(
            IntStream.range(0, 30_000).map(i -> Permutation.within(30_000, i)).distinct().count())
        .isEqualTo(30_000);
  }

  private static double mean(ToDoubleFunction<Draw> sample) {
    Draw draw = new Streams(1).of(Purpose.ORDERS, 1);
    return IntStream.range(0, DRAWS)
        .mapToDouble(i -> sample.applyAsDouble(draw))
        .average()
        .orElseThrow();
  }
}
