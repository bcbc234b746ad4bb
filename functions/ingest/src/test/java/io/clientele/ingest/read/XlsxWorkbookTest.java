package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxWorkbookTest {
  private static final String HEADER =
      "<row r='1'>" + text("A1", "id") + text("B1", "amount") + text("C1", "note") + "</row>";
  private static final String STYLES =
      """
      <numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="171" formatCode="[$-409]d/m/yy h:mm"/>
      <numFmt numFmtId="172" formatCode="#,##0.00\\ &quot;days&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="20"/>
      <xf numFmtId="46"/><xf numFmtId="10"/></cellXfs>
      """;

  @TempDir Path directory = Path.of("");
  private Tables tables = new Tables(directory);

  @BeforeEach
  void build() {
    tables = new Tables(directory);
  }

  @Test
  void rowsKeepTheNumbersOfTheirSheet() throws Exception {
    Tables.Table table =
        tables.read(
            new XlsxBytes()
                .sheet(
                    "Orders",
                    HEADER
                        + "<row r='2'>"
                        + number("A2", "1")
                        + number("B2", "2.5")
                        + text("C2", "a, \"b\"\nc")
                        + "</row><row r='5'>"
                        + number("A5", "2")
                        + number("B5", "3")
                        + "</row>")
                .bytes());
    assertThat(table.header()).containsExactly("id", "amount", "note");
    assertThat(table.rows())
        .containsExactly(List.of("2", "1", "2.5", "a, \"b\"\nc"), List.of("5", "2", "3", ""));
    assertThat(table.head().note()).isEmpty();
  }

  @Test
  void aMergedTitleIsNoHeaderAndAMergedCellIsOfItsFirstRow() throws Exception {
    Tables.Table table =
        tables.read(
            new XlsxBytes()
                .sheet(
                    "Orders",
                    "<row r='1'>"
                        + text("A1", "Orders of May")
                        + "</row><row r='2'>"
                        + text("A2", "customer")
                        + text("B2", "order")
                        + text("C2", "amount")
                        + "</row><row r='3'>"
                        + text("A3", "Acme")
                        + text("B3", "O-1")
                        + number("C3", "2.5")
                        + "</row><row r='4'>"
                        + text("B4", "O-2")
                        + number("C4", "3")
                        + "</row><row r='5'>"
                        + text("A5", "Beta")
                        + text("B5", "O-3")
                        + number("C5", "4")
                        + "</row>")
                .merged("A1:C1", "A3:A4")
                .bytes());
    assertThat(table.header()).containsExactly("customer", "order", "amount");
    // The file says nothing in the cells that a merged one covers, so nobody guesses.
    assertThat(table.rows())
        .containsExactly(
            List.of("3", "Acme", "O-1", "2.5"),
            List.of("4", "", "O-2", "3"),
            List.of("5", "Beta", "O-3", "4"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "1234.5600000000001, 1234.56",
    "1E-7, 0.0000001",
    "1.23E+20, 123000000000000000000",
    "123456789012345678, 123456789012345678",
    "-0.0, 0",
    "0.070000000000000007, 0.07",
    "100, 100",
  })
  void numbersHaveNeitherExponentNorNoise(String written, String read) throws Exception {
    assertThat(cell("<c r='B2'><v>" + written + "</v></c>")).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 45351, 2024-02-29",
    "2, 45351, 2024-02-29",
    "2, 45351.5, 2024-02-29T12:00:00",
    "3, 45351, 2024-02-29T00:00:00",
    "3, 45351.999988425923, 2024-02-29T23:59:59",
    "4, 45351.5, 45351.5",
    "5, 0.5, 12:00:00",
    "6, 1.5, 36:00:00",
    "7, 0.125, 0.125",
    "1, 59, 1900-02-28",
    "1, 60, 1900-02-29",
    "1, 61, 1900-03-01",
    "1, 1, 1900-01-01",
    "1, -5, -5",
  })
  void numbersAreDatesWhereTheirFormatSaysSo(int style, String written, String read)
      throws Exception {
    byte[] file =
        new XlsxBytes()
            .styles(STYLES)
            .sheet("S", HEADER + row("<c r='B2' s='" + style + "'><v>" + written + "</v></c>"))
            .bytes();
    assertThat(tables.read(file).rows().getFirst().get(2)).isEqualTo(read);
  }

  @Test
  void oldMacsCountDaysFrom1904() throws Exception {
    byte[] file =
        new XlsxBytes()
            .from1904()
            .styles(STYLES)
            .sheet("S", HEADER + row("<c r='B2' s='1'><v>43889</v></c>"))
            .bytes();
    assertThat(tables.read(file).rows().getFirst().get(2)).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='B2' t='b'><v>1</v></c>|true",
        "<c r='B2' t='b'><v>0</v></c>|false",
        "<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>|#DIV/0!",
        "<c r='B2' t='e'><v>#N/A</v></c>|#N/A",
        "<c r='B2' t='str'><f>A1&amp;B1</f><v>joined</v></c>|joined",
        "<c r='B2'><f>1+1</f><v>2</v></c>|2",
        "<c r='B2' t='d'><v>2024-05-01T00:00:00</v></c>|2024-05-01",
        "<c r='B2' t='inlineStr'><is><r><t>rich </t></r><r><rPr/><t>text</t></r></is></c>|rich text",
        "<c r='B2' t='s'><v>0</v></c>|Żółć & co",
        "<c r='B2' t='s'><v>1</v></c>|日本",
        "<c r='B2' t='s'><v>2</v></c>|a b",
      })
  void everyKindOfCellIsTextAsItIsSeen(String cell, String read) throws Exception {
    assertThat(cell(cell)).isEqualTo(read);
  }

  @Test
  void theFirstSheetWithRowsIsReadAndTheOthersAreNamed() throws Exception {
    Tables.Table table =
        tables.read(
            new XlsxBytes()
                .sheet("Cover", "<row r='1'>" + text("A1", "Export of May") + "</row>")
                .sheet("lists", "veryHidden", HEADER + row(number("A2", "7")))
                .sheet("Orders", HEADER + row(number("A2", "1")))
                .bytes());
    assertThat(table.rows()).containsExactly(List.of("2", "1", "", ""));
    assertThat(table.head().note())
        .contains(
            "The sheet “Orders” was read. Not read, because hidden or without rows: “Cover”, “lists”.");
  }

  @Test
  void rowsAndCellsWithoutReferencesStandWhereTheyCome() throws Exception {
    byte[] file =
        new XlsxBytes()
            .sheet(
                "S",
                "<row><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>")
            .bytes();
    assertThat(tables.read(file).rows()).containsExactly(List.of("2", "1", "2"));
  }

  @Test
  void aTitleAboveTheTableIsNoRow() throws Exception {
    byte[] file =
        new XlsxBytes()
            .sheet(
                "S",
                "<row r='1'>"
                    + text("A1", "Sales report")
                    + "</row><row r='3'>"
                    + text("A3", "id")
                    + text("B3", "amount")
                    + "</row><row r='4'>"
                    + number("A4", "1")
                    + number("B4", "2")
                    + "</row>")
            .bytes();
    Tables.Table table = tables.read(file);
    assertThat(table.header()).containsExactly("id", "amount");
    assertThat(table.rows()).containsExactly(List.of("4", "1", "2"));
    assertThat(table.refused()).containsExactly(List.of("1", "before_header"));
  }

  @Test
  void manyEntitiesAreNoAttack() throws Exception {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      items.append("<si><t>a &amp; b &lt; c &#x17c; ").append(i).append("</t></si>");
    }
    byte[] file =
        new XlsxBytes()
            .sharedStrings(items.toString())
            .sheet("S", HEADER + row("<c r='B2' t='s'><v>4999</v></c>"))
            .bytes();
    assertThat(tables.read(file).rows().getFirst().get(2)).isEqualTo("a & b < c ż 4999");
  }

  @Test
  void entitiesOfAFilesOwnAreRefused() throws Exception {
    byte[] file =
        new XlsxBytes()
            .sharedStrings("")
            .sheet(
                "S",
                "</sheetData></worksheet><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")
            .bytes();
    assertThat(refusal(file).reason()).isEqualTo("broken_workbook");
  }

  @Test
  void entitiesThatGrowAreRefused() throws Exception {
    byte[] file =
        new XlsxBytes()
            .sheet(
                "S",
                "</sheetData></worksheet><!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>&b;")
            .bytes();
    assertThat(refusal(file).reason()).isEqualTo("broken_workbook");
  }

  @Test
  void whatASheetClaimsToMeasureTakesNoMemoryAndItsFarthestCellIsSaid() throws Exception {
    byte[] claims =
        new XlsxBytes()
            .sheet(
                "S",
                HEADER
                    + row(number("A2", "1"))
                    + "<row r='1048576'>"
                    + text("A1048576", "x")
                    + "</row>")
            .bytes();
    assertThat(tables.read(claims).rows())
        .containsExactly(List.of("2", "1", "", ""), List.of("1048576", "x", "", ""));
    byte[] far = new XlsxBytes().sheet("S", HEADER + row(number("XFD2", "1"))).bytes();
    assertThat(refusal(far).reason()).isEqualTo("too_many_columns");
  }

  @Test
  void aTextOfMegabytesInACellIsRefused() throws Exception {
    byte[] file =
        new XlsxBytes().sheet("S", HEADER + row(text("A2", "1234567890".repeat(1 << 20)))).bytes();
    assertThat(refusal(file).reason()).isIn("record_too_long", "cell_too_long");
  }

  @Test
  void aWorkbookCutOffIsRefused() throws Exception {
    byte[] whole = new XlsxBytes().sheet("S", HEADER + row(number("A2", "1"))).bytes();
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 30)))
        .hasMessage(
            "The Excel workbook is damaged or was cut off. Open it in Excel, save it again, and upload it once more.");
  }

  @Test
  void aWorkbookWithoutCellsIsRefused() throws Exception {
    assertThat(refusal(new XlsxBytes().sheet("S", "").bytes()).reason()).isEqualTo("empty_file");
  }

  @Test
  void aSheetThatUnpacksWithoutEndIsRefused() throws Exception {
    byte[] file =
        new XlsxBytes()
            .sheet("S", HEADER + row(number("A2", "1")) + "<row/>".repeat(7 << 20))
            .bytes();
    assertThat(refusal(file).reason()).isEqualTo("suspicious_archive");
  }

  private String cell(String cell) throws Exception {
    byte[] file =
        new XlsxBytes()
            .sharedStrings(
                "<si><t>Żółć &amp; co</t></si><si><r><t>日本</t></r><rPh sb='0' eb='2'><t>ニホン</t></rPh></si><si><t xml:space='preserve'>a_x0020_b</t></si>")
            .sheet("S", HEADER + row(cell))
            .bytes();
    return tables.read(file).rows().getFirst().get(2);
  }

  private UnreadableFile refusal(byte[] file) {
    return catchThrowableOfType(UnreadableFile.class, () -> tables.read(file));
  }

  private static String row(String cells) {
    return "<row r='2'>" + cells + "</row>";
  }

  private static String text(String place, String text) {
    return "<c r='"
        + place
        + "' t='inlineStr'><is><t>"
        + text.replace("\"", "&quot;")
        + "</t></is></c>";
  }

  private static String number(String place, String number) {
    return "<c r='" + place + "'><v>" + number + "</v></c>";
  }
}
