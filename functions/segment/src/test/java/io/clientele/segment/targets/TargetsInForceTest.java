package io.clientele.segment.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsInForceTest {
  private static final String GOOD =
      """
      targets:
        every_month:
          revenue: 1000
          aov: 9.5
        2024-03:
          revenue: 1500
      """;

  @Test
  void aMonthGoesBeforeEveryMonth() {
    List<Map<String, Object>> rows =
        TargetsInForce.read(GOOD, null).targets().rows(List.of("2024-03", "2024-02"));
    assertThat(rows)
        .extracting(row -> row.get("month") + " " + row.get("metric") + " " + row.get("value"))
        .containsExactly(
            "2024-02 revenue 1000", "2024-02 aov 9.5", "2024-03 revenue 1500", "2024-03 aov 9.5");
    assertThat(rows).allSatisfy(row -> assertThat(row).containsEntry("segment_id", "total"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          revenue: 1500 | revenue: 1 500 | line 6: revenue is "1 500"; expected a number without blanks or a currency, such as 250000
          revenue: 1500 | revenue: -1    | line 6: revenue is "-1"
          revenue: 1500 | nps: 50        | line 6: "nps" has no targets; expected one of revenue, orders, aov, active_customers, new_customers, frequency
          2024-03       | 2024-13        | line 5: "2024-13" is no month; expected every_month or a month such as 2026-07
          2024-03       | every_month    | line 5: "every_month" is there twice
          aov: 9.5      | revenue: 3     | line 4: revenue is there twice
          targets:      | goals:         | line 1: there are no targets by month
          """)
  void anErrorSaysItsLineAndLeavesTheLastGoodOnesInForce(
      String before, String after, String message) {
    TargetsInForce read = TargetsInForce.read(GOOD.replace(before, after), GOOD);
    assertThat(Objects.requireNonNull(read.error()))
        .startsWith("config/targets.yaml, ")
        .contains(message);
    assertThat(read.targets().byMonth())
        .containsEntry("2024-03", Map.of("revenue", new BigDecimal("1500")));
    assertThat(read.text()).isEqualTo(GOOD);
    assertThat(TargetsInForce.read(GOOD.replace(before, after), null).targets())
        .isEqualTo(Targets.NONE);
  }

  @Test
  void noFileIsNoTargetsWhateverWasBefore() {
    assertThat(TargetsInForce.read(null, GOOD))
        .isEqualTo(new TargetsInForce(Targets.NONE, null, null));
  }
}
