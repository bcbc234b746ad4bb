package io.clientele.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clientele.ingest.profile.DecimalMark;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrittenNumberTest {
  private final WrittenNumber number = new WrittenNumber();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|BARE_PLAIN|12",
        "-0012|BARE_PLAIN|-12",
        "+12.50|BARE_POINT|12.5",
        ".5|BARE_POINT|0.5",
        "1234.567|BARE_POINT|1234.567",
        "0.123|BARE_POINT|0.123",
        "12,5|COMMA|12.5",
        ",5|COMMA|0.5",
        "1 234,50 zł|COMMA|1234.5",
        "1.234,50|COMMA|1234.5",
        "1.234.567|COMMA|1234567",
        "1,234.50|POINT|1234.5",
        "1,234,567|POINT|1234567",
        "$1,234|POINT|1234",
        "(£12,500)|POINT|-12500",
        "5.|POINT|5",
        "1e3|POINT|1000",
        "1'234.50|POINT|1234.5",
        "€ 12|PLAIN|12",
        "(12.50)|POINT|-12.5",
        "12,50-|COMMA|-12.5",
        "- 7|PLAIN|-7",
        "−7|PLAIN|-7",
        "99999999999999.9999|BARE_POINT|99999999999999.9999"
      })
  void readsANumberInEveryNotation(String written, NumberShape shape, BigDecimal value) {
    assertEquals(shape, shape(written));
    assertEquals(value, value(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234|1.234|1234", "1,234|1234|1.234", "€1,234|1234|1.234", "999,000|999000|999"})
  void whereTheOnlyMarkMayPartThousandsTheColumnDecides(
      String written, BigDecimal withPoint, BigDecimal withComma) {
    shape(written);

    assertNull(value(null));
    assertEquals(withPoint, value(DecimalMark.POINT));
    assertEquals(withComma, value(DecimalMark.COMMA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tbd",
        "12zł50",
        "1,2,3",
        "1.2.3",
        "12 34",
        "--5",
        "+",
        ".",
        "12.5.2024",
        "1_000",
        "0x1F",
        "100000000000000",
        "1e15",
        "12,345,67"
      })
  void whatIsNoNumberOrTooLargeForAnAmountHasNoValue(String written) {
    shape(written);

    assertNull(value(DecimalMark.POINT));
  }

  @ParameterizedTest
  @CsvSource({"1.00004,1", "1.00005,1.0001", "-1.00005,-1.0001", "0.00004999,0", "2.99995,3"})
  void theFifthDecimalIsRoundedHalfUpAndNoted(String written, BigDecimal value) {
    shape(written);

    assertEquals(value, value(null));
    assertEquals(true, number.isRounded());
  }

  @Test
  void aMarkOfCurrencyAndAUnitAreTold() {
    shape("12,50 zł");
    assertEquals("PLN", number.currency());
    assertNull(number.unit());

    shape("1.5 KG");
    assertEquals("kg", number.unit());
    assertNull(number.currency());

    shape("3 szt.");
    assertNull(number.unit());
  }

  private NumberShape shape(String written) {
    CellText cell = new CellText();
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    cell.read(bytes, 0, bytes.length);
    number.read(cell);
    return number.shape();
  }

  private @Nullable BigDecimal value(@Nullable DecimalMark mark) {
    long scaled = number.scaled(mark);
    return scaled == WrittenNumber.NONE ? null : plain(BigDecimal.valueOf(scaled, 4));
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
