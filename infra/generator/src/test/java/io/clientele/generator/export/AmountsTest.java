package io.clientele.generator.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  void writesADecimalPoint() {
    assertThat(Amounts.point(123_456)).isEqualTo("1234.56");
    assertThat(Amounts.point(-5)).isEqualTo("-0.05");
  }

  @Test
  void writesThousandsWithANoBreakSpaceAndADecimalComma() {
    assertThat(Amounts.polish(123_456_789)).isEqualTo("1\u00a0234\u00a0567,89");
    assertThat(Amounts.polish(-100_000)).isEqualTo("-1\u00a0000,00");
    assertThat(Amounts.polish(99_999)).isEqualTo("999,99");
  }
}
