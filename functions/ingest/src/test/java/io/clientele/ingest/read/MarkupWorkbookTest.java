package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many tools call an Excel file is a web page or XML. */
class MarkupWorkbookTest {
  private static final String SPREADSHEET =
      """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      %s</Workbook>""";

  @TempDir Path directory = Path.of("");
  private Tables tables = new Tables(directory);

  @BeforeEach
  void build() {
    tables = new Tables(directory);
  }

  @Test
  void theTableOfAWebPageIsRead() throws Exception {
    Tables.Table table =
        read(
            """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td { a: "<tr>" }</style></head><body>
            <!-- <table><tr><td>no</td></tr></table> --><table border=1><thead><tr><th>Order&nbsp;No</th><th>Customer<br>name</th><th>Amount</th></tr></thead>
            <tr><td>1<td>Żółć &amp; S&oacute;l<td style='mso-number-format:"0.00"'>1 234,50 zł
            <tr><td>2</td><td><b>a</b>, "b"</td><td></td></tr>
            <tr height=0 style='display:none'><td></td><td></td><td></td></tr>
            <tr><td>4</td><td>d</td><td>&#8364; 5</td></tr></table></body></html>
            """);
    assertThat(table.header()).containsExactly("Order No", "Customer name", "Amount");
    assertThat(table.rows())
        .containsExactly(
            List.of("2", "1", "Żółć & Sól", "1 234,50 zł"),
            List.of("3", "2", "a, \"b\"", ""),
            List.of("5", "4", "d", "€ 5"));
  }

  @Test
  void cellsOverSeveralColumnsOrRowsMoveNoOtherOne() throws Exception {
    Tables.Table table =
        read(
            "<table><tr><td colspan=3>Orders 2024</td></tr><tr><td>id</td><td>region</td><td>amount</td></tr>"
                + "<tr><td>1</td><td rowspan=2>North</td><td>5</td></tr><tr><td>2</td><td>6</td></tr><tr><td>3</td><td>South</td><td>7</td></tr></table>");
    assertThat(table.header()).containsExactly("id", "region", "amount");
    assertThat(table.rows())
        .containsExactly(
            List.of("3", "1", "North", "5"),
            List.of("4", "2", "", "6"),
            List.of("5", "3", "South", "7"));
    assertThat(table.refused()).containsExactly(List.of("1", "before_header"));
  }

  @Test
  void aTableForTheLayoutOfThePageIsNoneOfItsOwn() throws Exception {
    Tables.Table table =
        read(
            "<table><tr><td>Report</td><td>Menu</td></tr><tr><td colspan=2><table><tr><td>id</td><td>amount</td></tr><tr><td>1</td><td>5</td></tr></table></td></tr></table>");
    assertThat(table.header()).containsExactly("id", "amount");
    assertThat(table.rows()).containsExactly(List.of("2", "1", "5"));
  }

  @Test
  void thePageSaysItsEncodingItself() throws Exception {
    String page =
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1250\"><table><tr><td>id</td><td>name</td></tr><tr><td>1</td><td>Ľ</td></tr></table>";
    Tables.Table table = tables.read(page.getBytes(Charset.forName("windows-1250")));
    assertThat(table.rows()).containsExactly(List.of("2", "1", "Ľ"));
    assertThat(tables.read(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE)).rows())
        .containsExactly(List.of("2", "1", "Ľ"));
  }

  @Test
  void aRowWithBytesThatAreNoCharactersIsRefused() throws Exception {
    StringBuilder page = new StringBuilder("<table><tr><td>id</td><td>name</td></tr>");
    for (int i = 0; i < 40; i++) {
      page.append("<tr><td>").append(i).append("</td><td>Żółć Łódź</td></tr>");
    }
    byte[] good = page.toString().getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(good, good.length + 60);
    byte[] row = "<tr><td>99</td><td>#</td></tr><tr><td>100</td>".getBytes(StandardCharsets.UTF_8);
    row["<tr><td>99</td><td>".length()] = (byte) 0xFF;
    System.arraycopy(row, 0, file, good.length, row.length);
    Tables.Table table = tables.read(file);
    assertThat(table.rows()).hasSize(41).contains(List.of("43", "100", ""));
    assertThat(table.refused()).containsExactly(List.of("42", "broken_characters"));
  }

  @Test
  void aLoginPageIsNoList() {
    assertThat(refusal("<!DOCTYPE html><html><body><form>Log in</form></body></html>"))
        .hasMessage(
            "This is a web page without a table, perhaps one that asks for a login. Export the list as CSV (comma separated values) and upload that.");
  }

  @Test
  void aPageWithoutEndIsRefusedBeforeItTakesMemory() {
    for (String junk : List.of("x", "<b>", "<p>", "<!--x", "<td>", "<table>", "&amp;")) {
      assertThat(refusal("<table><tr><td>" + junk.repeat(9 << 20)).reason())
          .describedAs(junk)
          .isIn("record_too_long", "too_many_columns");
    }
  }

  @Test
  void xmlOfExcel2003IsRead() throws Exception {
    Tables.Table table =
        spreadsheet(
            """
            <Worksheet ss:Name="Lists"><Table><Row><Cell><Data ss:Type="String">a</Data></Cell></Row><Row><Cell><Data ss:Type="String">b</Data></Cell></Row></Table>
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            <Worksheet ss:Name="Orders"><Table><Column ss:Width="60"/>
            <Row><Cell><Data ss:Type="String">id</Data></Cell><Cell><Data ss:Type="String">code</Data></Cell><Cell><Data ss:Type="String">day</Data></Cell><Cell><Data ss:Type="String">amount</Data></Cell><Cell><Data ss:Type="String">note</Data></Cell></Row>
            <Row ss:Index="3"><Cell><Data ss:Type="Number">17</Data><Comment><Data>not this</Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2024-02-29T00:00:00.000</Data></Cell><Cell><Data ss:Type="Number">0.30000000000000004</Data></Cell>
            <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>a</B> &amp; b</ss:Data></Cell></Row>
            <Row><Cell ss:MergeAcross="1"><Data ss:Type="Number">1.8E1</Data></Cell><Cell><Data ss:Type="DateTime">2024-02-29T10:20:30.000</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
            </Table></Worksheet>""");
    assertThat(table.header()).containsExactly("id", "code", "day", "amount", "note");
    assertThat(table.rows())
        .containsExactly(
            List.of("3", "17", "", "2024-02-29", "0.3", "a & b"),
            List.of("4", "18", "", "2024-02-29T10:20:30", "#N/A", "true"));
  }

  @Test
  void xmlThatIsNoSheetIsRefused() {
    assertThat(refusal("<?xml version='1.0'?><orders><order id='1'/></orders>"))
        .hasMessage(
            "This is an XML document, not a list. Export the list as CSV (comma separated values) and upload that.");
    assertThat(refusal("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table>"))
        .hasMessage(
            "This is a web archive (MHTML). Open it, choose File > Save As > Excel Workbook (.xlsx), and upload that.");
  }

  @Test
  void xmlThatWasCutOffOrGrowsWithoutEndIsRefused() {
    String row = "<Row><Cell><Data ss:Type='String'>a</Data></Cell></Row>";
    String table = "<Worksheet ss:Name='S'><Table>" + row + row;
    String whole = SPREADSHEET.formatted(table + "</Table></Worksheet>");
    assertThat(refusal(whole.substring(0, whole.length() - 20)).reason())
        .isEqualTo("broken_workbook");
    for (String junk : List.of("x", "<!--<a", "<![CDATA[<a", "<Row a='>", "<?a <b ")) {
      String endless = "<Row><Cell><Data ss:Type='String'>" + junk + "x".repeat(9 << 20);
      assertThat(refusal(SPREADSHEET.formatted(table + endless)).reason())
          .describedAs(junk)
          .isIn("record_too_long", "cell_too_long");
    }
    String entities =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
    assertThat(
            refusal(
                    whole
                        .replace("<Workbook", entities + "<Workbook")
                        .replace(">a</Data>", ">&b;</Data>"))
                .reason())
        .isEqualTo("broken_workbook");
  }

  private Tables.Table read(String page) throws Exception {
    return tables.read(page.getBytes(StandardCharsets.UTF_8));
  }

  private Tables.Table spreadsheet(String sheets) throws Exception {
    return read(SPREADSHEET.formatted(sheets));
  }

  private UnreadableFile refusal(String file) {
    return catchThrowableOfType(UnreadableFile.class, () -> read(file));
  }
}
