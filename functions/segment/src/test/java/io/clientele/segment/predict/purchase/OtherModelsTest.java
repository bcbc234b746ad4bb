package io.clientele.segment.predict.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Estimates of the models that the product does not fit, as they were published. */
class OtherModelsTest {
  private static final Percentage ESTIMATE = Percentage.withPercentage(0.1);

  private record Donors(int gifts, int lastYear, int donors) {}

  /** Fader, Hardie, Shang 2010, table 1: six years of those who first gave in 1995. */
  private static final List<Donors> DONORS =
      List.of(
          new Donors(0, 0, 3464),
          new Donors(1, 1, 1091),
          new Donors(1, 2, 277),
          new Donors(1, 3, 129),
          new Donors(1, 4, 78),
          new Donors(1, 5, 119),
          new Donors(1, 6, 129),
          new Donors(2, 2, 613),
          new Donors(2, 3, 255),
          new Donors(2, 4, 155),
          new Donors(2, 5, 173),
          new Donors(2, 6, 234),
          new Donors(3, 3, 322),
          new Donors(3, 4, 181),
          new Donors(3, 5, 225),
          new Donors(3, 6, 357),
          new Donors(4, 4, 240),
          new Donors(4, 5, 284),
          new Donors(4, 6, 512),
          new Donors(5, 5, 335),
          new Donors(5, 6, 728),
          new Donors(6, 6, 1203));

  @Test
  void paretoNbdIsLessLikelyThanTheModelsThatAreFitted() {
    List<Cdnow.History> histories = Cdnow.read().histories(Cdnow.CALIBRATION_END);
    ToDoubleFunction<double[]> likelihood =
        parameters ->
            histories.stream()
                .mapToDouble(
                    h -> pareto(parameters).logLikelihood(h.repeats(), h.active(), h.age()))
                .sum();
    double[] found = NumericGradient.mostLikely(4, histories.size(), likelihood);
    ParetoNbd model = pareto(found);
    assertThat(model.r()).isCloseTo(0.55327556, ESTIMATE);
    assertThat(model.alpha()).isCloseTo(10.5776132, ESTIMATE);
    assertThat(model.s()).isCloseTo(0.60621348, ESTIMATE);
    assertThat(model.beta()).isCloseTo(11.66790722, ESTIMATE);
    assertThat(likelihood.applyAsDouble(found)).isCloseTo(-9594.973929826861, within(1e-3));
    assertThat(
            histories.stream()
                .mapToDouble(h -> model.probabilityAlive(h.repeats(), h.active(), h.age()))
                .average()
                .orElseThrow())
        .isCloseTo(0.4462786863066312, within(1e-4));
    assertThat(
            histories.stream()
                .mapToDouble(h -> model.expectedPurchases(h.repeats(), h.active(), h.age(), 39))
                .sum())
        .isCloseTo(1665.5342521069836, Percentage.withPercentage(0.01));
    assertThat(likelihood.applyAsDouble(found))
        .isLessThan(
            BetaGeometric.fit(Cdnow.grouped(histories), Dropout.AFTER_EACH)
                .orElseThrow()
                .logLikelihood());
  }

  @Test
  void bgBbOfDonors() {
    ToDoubleFunction<double[]> likelihood =
        parameters ->
            DONORS.stream()
                .mapToDouble(
                    d -> d.donors() * bgBb(parameters).logLikelihood(d.gifts(), d.lastYear(), 6))
                .sum();
    int donors = DONORS.stream().mapToInt(Donors::donors).sum();
    assertThat(donors).isEqualTo(11104);
    double[] found = NumericGradient.mostLikely(4, donors, likelihood);
    BetaGeometricBetaBernoulli model = bgBb(found);
    assertThat(model.alpha()).isCloseTo(1.20352, ESTIMATE);
    assertThat(model.beta()).isCloseTo(0.74972, ESTIMATE);
    assertThat(model.gamma()).isCloseTo(0.65672, ESTIMATE);
    assertThat(model.delta()).isCloseTo(2.78344, ESTIMATE);
    assertThat(likelihood.applyAsDouble(found)).isCloseTo(-33225.5813, within(1e-3));
  }

  private static ParetoNbd pareto(double[] parameters) {
    return new ParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
  }

  private static BetaGeometricBetaBernoulli bgBb(double[] parameters) {
    return new BetaGeometricBetaBernoulli(
        parameters[0], parameters[1], parameters[2], parameters[3]);
  }
}
