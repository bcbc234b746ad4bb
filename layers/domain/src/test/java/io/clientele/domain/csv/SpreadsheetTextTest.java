package io.clientele.domain.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "@SUM(1)",
        "-2+3",
        "+1+1",
        "-a",
        "\tx",
        "\rx",
        " =1+1",
        "\u200b=1+1",
        "\ufeff=1+1",
        "\u0001@x",
        "\uff1d1+1",
        "\uff0bx"
      })
  void whatSpreadsheetsComputeHasAnApostropheBeforeIt(String cell) {
    assertThat(SpreadsheetText.of(cell)).isEqualTo("'" + cell);
  }

  @Test
  void soHasWhatBeginsWhereSemicolonsOrLineEndsPartTheCells() {
    assertThat(SpreadsheetText.of("x;=1+1;y")).isEqualTo("x;'=1+1;y");
    assertThat(SpreadsheetText.of("x;-a")).isEqualTo("x;'-a");
    assertThat(SpreadsheetText.of("=1;@x;-2")).isEqualTo("'=1;'@x;-2");
    assertThat(SpreadsheetText.of("x\n=1+1")).isEqualTo("x\n'=1+1");
    assertThat(SpreadsheetText.of("\n=1")).isEqualTo("'\n'=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a=b",
        "x@example.com",
        "+48 600-100 200",
        "-5.50",
        "-5;+1",
        "a; b",
        "Smith; -Co",
        "'=1",
        "ą"
      })
  void otherTextsNumbersAndTelephonesStayAsTheyAre(String cell) {
    assertThat(SpreadsheetText.of(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "\t=1", "\n=1", "x;=1;'y", " @x", "it's", "-5", "'quoted'"})
  void theApostrophesCanBeTakenAway(String cell) {
    assertThat(SpreadsheetText.unmarked(SpreadsheetText.of(cell))).isEqualTo(cell);
  }
}
