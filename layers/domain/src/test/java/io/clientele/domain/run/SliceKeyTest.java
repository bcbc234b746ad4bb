package io.clientele.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SliceKeyTest {
  @Test
  void largeLettersAndBlanksAroundAreTheSameValue() {
    assertThat(key(" Anna Żak ")).isEqualTo(key("anna żak"));
  }

  @Test
  void whatTheModelsHoldApartIsApart() {
    assertThat(key("Anna\t")).isNotEqualTo(key("Anna"));
    assertThat(key("Anna Żak")).isNotEqualTo(key("Anna  Żak"));
  }

  private static String key(String value) {
    return SliceKey.document("r1", "rfm", "owner", value, "overview");
  }
}
