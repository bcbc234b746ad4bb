package io.clientele.generator.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesforceIdTest {
  /** Ids of a published sample org. */
  @ParameterizedTest
  @CsvSource({
    "001Ec00000FzlUd,001Ec00000FzlUdIAJ",
    "001Ec00000GGw3h,001Ec00000GGw3hIAD",
    "005Ec000004o8yH,005Ec000004o8yHIAQ",
    "701Ec00000GJDlA,701Ec00000GJDlAIAX",
    "00TEc00000Co1Wh,00TEc00000Co1WhMAJ"
  })
  void endsWithTheCodesOfItsUpperCaseCharacters(String id, String full) {
    assertThat(SalesforceId.withCaseCodes(id)).isEqualTo(full);
  }
}
