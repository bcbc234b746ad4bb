package io.clientele.segment.predict.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Estimates and points that were published or computed with the lifetimes library. */
class CdnowTest {
  private static final Percentage ESTIMATE = Percentage.withPercentage(0.1);
  private static final double POINT = 1e-4;

  private final List<Cdnow.History> histories = Cdnow.read().histories(Cdnow.CALIBRATION_END);

  @Test
  void theCalibrationPeriodIsTheOneOfThePapers() {
    assertThat(histories).hasSize(2357);
    assertThat(histories.stream().mapToInt(Cdnow.History::repeats).sum()).isEqualTo(2457);
    assertThat(histories.stream().filter(h -> h.repeats() == 0)).hasSize(1411);
  }

  @Test
  void bgNbd() {
    BetaGeometric model = fit(Dropout.AFTER_REPEATS);
    assertThat(model.r()).isCloseTo(0.24259292, ESTIMATE);
    assertThat(model.alpha()).isCloseTo(4.41353179, ESTIMATE);
    assertThat(model.a()).isCloseTo(0.79288615, ESTIMATE);
    assertThat(model.b()).isCloseTo(2.42575339, ESTIMATE);
    assertThat(model.logLikelihood()).isCloseTo(-9582.425560567362, within(1e-4));
    assertThat(mean(h -> alive(model, h))).isCloseTo(0.8134392576535131, within(POINT));
    assertThat(mean(h -> expected(model, h)) * 2357).isCloseTo(1653.4232665596605, relative());
    assertThat(first10(h -> alive(model, h)))
        .usingComparatorWithPrecision(POINT)
        .containsExactly(
            0.726609148397414,
            0.21222740766157094,
            1.0,
            1.0,
            1.0,
            0.6418006089882033,
            0.3149183321800542,
            1.0,
            0.7848075785156529,
            1.0);
    assertThat(first10(h -> expected(model, h)))
        .usingComparatorWithPrecision(POINT)
        .containsExactly(
            1.2259104453729823,
            0.2032506444920538,
            0.19478085580473303,
            0.19478085580473303,
            0.19478085580473303,
            3.3372394192646126,
            0.30159796363355773,
            0.19478085580473303,
            1.32410087353318,
            0.19478085580473303);
  }

  @Test
  void mbgNbd() {
    BetaGeometric model = fit(Dropout.AFTER_EACH);
    assertThat(model.r()).isCloseTo(0.52483803, ESTIMATE);
    assertThat(model.alpha()).isCloseTo(6.18299263, ESTIMATE);
    assertThat(model.a()).isCloseTo(0.89135618, ESTIMATE);
    assertThat(model.b()).isCloseTo(1.61399917, ESTIMATE);
    assertThat(model.logLikelihood()).isCloseTo(-9582.132684899903, within(1e-4));
    assertThat(mean(h -> alive(model, h))).isCloseTo(0.4487222288963875, within(POINT));
    assertThat(mean(h -> expected(model, h)) * 2357).isCloseTo(1576.7356859432027, relative());
    assertThat(first10(h -> alive(model, h)))
        .usingComparatorWithPrecision(POINT)
        .containsExactly(
            0.7061262311072749,
            0.17081961834458692,
            0.3897162714035532,
            0.3897162714035532,
            0.3897162714035532,
            0.6226387513108944,
            0.25950413335726813,
            0.3897162714035532,
            0.7714960896587734,
            0.3897162714035532);
    assertThat(first10(h -> expected(model, h)))
        .usingComparatorWithPrecision(POINT)
        .containsExactly(
            1.2626707549582517,
            0.18878924405110842,
            0.15395364686509022,
            0.15395364686509022,
            0.15395364686509022,
            3.166805402744781,
            0.28680305950472323,
            0.15395364686509022,
            1.379562898335085,
            0.15395364686509022);
  }

  @Test
  void gammaGamma() {
    Spends spends = Cdnow.spends(histories);
    GammaGamma model = GammaGamma.fit(spends).orElseThrow();
    assertThat(spends.size()).isEqualTo(946);
    assertThat(model.p()).isCloseTo(6.24880353216093, ESTIMATE);
    assertThat(model.q()).isCloseTo(3.744588196993627, ESTIMATE);
    assertThat(model.gamma()).isCloseTo(15.447743698618597, ESTIMATE);
    assertThat(model.logLikelihood()).isCloseTo(-4055.9232435028593, within(1e-4));
    assertThat(model.populationMean()).isCloseTo(35.17100142512519, relative());
    assertThat(spends.correlation()).isCloseTo(0.11388391048600437, within(POINT));
  }

  @Test
  void valueOfAYearAtOnePercentAMonthCountsMonthsOf4345Weeks() {
    assertThat(values(4.345))
        .usingComparatorWithPrecision(2e-3)
        .containsExactly(
            36.2785, 4.6375, 8.3441, 8.3441, 8.3441, 283.5236, 6.8814, 8.3441, 43.3536, 8.3441);
  }

  @Test
  void aMonthTakenFor30WeeksGivesFourTimesTheValueWhichIsTheTrapOfTheReference() {
    assertThat(values(30))
        .usingComparatorWithPrecision(2e-2)
        .containsExactly(
            140.096211,
            18.943467,
            38.180574,
            38.180574,
            38.180574,
            1003.868107,
            28.109683,
            38.180574,
            167.418216,
            38.180574);
  }

  private double[] values(double weeksAMonth) {
    BetaGeometric model = fit(Dropout.AFTER_REPEATS);
    GammaGamma spend = GammaGamma.fit(Cdnow.spends(histories)).orElseThrow();
    Horizon year = new Horizon(12, weeksAMonth, 0.01);
    return first10(
        h ->
            alive(model, h)
                * year.discountedPurchasesIfAlive(model, h.repeats(), h.age())
                * spend.expectedSpend(h.repeats(), h.meanSpend()));
  }

  private BetaGeometric fit(Dropout dropout) {
    return BetaGeometric.fit(Cdnow.grouped(histories), dropout).orElseThrow();
  }

  private static double alive(BetaGeometric model, Cdnow.History h) {
    return model.probabilityAlive(h.repeats(), h.active(), h.age());
  }

  private static double expected(BetaGeometric model, Cdnow.History h) {
    return model.expectedPurchases(h.repeats(), h.active(), h.age(), 39);
  }

  private double mean(ToDoubleFunction<Cdnow.History> of) {
    return histories.stream().mapToDouble(of).average().orElseThrow();
  }

  private double[] first10(ToDoubleFunction<Cdnow.History> of) {
    return histories.stream().limit(10).mapToDouble(of).toArray();
  }

  private static Percentage relative() {
    return Percentage.withPercentage(0.01);
  }
}
