package io.clientele.domain.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricRegistryTest {
  @Test
  void definesEachMetricOnce() {
    assertThat(MetricRegistry.metrics()).extracting(Metric::id).doesNotHaveDuplicates();
    assertThat(MetricRegistry.metrics()).allMatch(metric -> metric.id().matches("[a-z][a-z_]*"));
  }

  @Test
  void namesAndExplainsEachMetricInEnglishAndPolish() {
    assertThat(MetricRegistry.metrics())
        .allSatisfy(
            metric -> {
              assertThat(metric.name()).isNotBlank().isNotEqualTo(metric.namePl());
              assertThat(metric.help()).isNotBlank().isNotEqualTo(metric.helpPl());
              assertThat(metric.formula()).isNotBlank();
              assertThat(metric.elements()).isNotEmpty();
              assertThat(metric.sources()).isNotEmpty();
            });
  }

  @Test
  void namesTheMetricsOfPerformanceThatARunHas() {
    assertThat(MetricRegistry.ofElement("performance"))
        .extracting(Metric::id)
        .containsExactly(
            "revenue",
            "orders",
            "aov",
            "purchase_frequency",
            "revenue_per_customer",
            "clv_historical",
            "conversion_rate",
            "clv_predicted");
  }

  @Test
  void leavesOutOfTheOverviewWhatTheMeanOfMonetarySaysAlready() {
    assertThat(MetricRegistry.ofElement("overview"))
        .extracting(Metric::id)
        .contains("monetary_mean")
        .doesNotContain("revenue_per_customer", "clv_historical");
  }

  @Test
  void findsAMetricByItsId() {
    assertThat(MetricRegistry.metric("aov")).map(Metric::unit).contains(MetricUnit.MONEY);
    assertThat(MetricRegistry.metric("unheard_of")).isEmpty();
  }
}
