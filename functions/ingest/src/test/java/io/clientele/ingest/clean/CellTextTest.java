package io.clientele.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CellTextTest {
  private final CellText cell = new CellText();

  @Test
  void blanksOfEveryKindAroundATextGoAndInsideBecomePlainOnes() {
    assertEquals("a b", text(" \t a b\r\n"));
    assertTrue(cell.isTrimmed());

    assertEquals("1 234", text("\u00a01\u202f234\u3000"));
    assertTrue(cell.isTrimmed());
    assertFalse(cell.hadUnseen());
  }

  @Test
  void whatNobodySeesGoesAndLettersAreComposed() {
    assertEquals("Zoë", text("\ufeffZoe\u0308\u200b"));
    assertTrue(cell.hadUnseen());
    assertTrue(cell.isComposed());
    assertFalse(cell.isTrimmed());
  }

  @Test
  void anOrdinaryTextStaysAsItIs() {
    assertEquals("Łódź", text("Łódź"));
    assertFalse(cell.isTrimmed() || cell.hadUnseen() || cell.isComposed() || cell.hasNullWord());
    assertFalse(cell.isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "--", "NULL", "null", "N/A", "n/a", "#N/A", "(null)", "\\N", " - "})
  void wordsForNoValueSayNothing(String word) {
    text(word);

    assertTrue(cell.isNull());
    assertTrue(cell.hasNullWord());
    assertFalse(cell.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0", "\u200b"})
  void aCellWithoutAnythingToSeeSaysNothing(String empty) {
    text(empty);

    assertTrue(cell.isNull());
    assertTrue(cell.isEmpty());
    assertFalse(cell.hasNullWord());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Null", "NA", "---", "nullx", "0", "none"})
  void otherWordsSaySomething(String word) {
    text(word);

    assertFalse(cell.isNull());
  }

  private String text(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    cell.read(bytes, 0, bytes.length);
    return cell.text();
  }
}
