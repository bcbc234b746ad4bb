package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.ingest.read.XlsxBytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no delimited text goes the same way as what is. */
class FormatsTest {
  private static final String ROWS = "select sku, list_price, line from products order by line";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void aWorkbookIsReadWhateverItsName() throws Exception {
    byte[] workbook =
        new XlsxBytes()
            .sheet("Cover", "<row r='1'>" + cell("Products") + "</row>")
            .sheet(
                "Products",
                row(1, cell("product"), cell("series"), cell("sales_price"))
                    + row(2, cell("GTX Basic"), cell("GTX"), "<c><v>550.5</v></c>")
                    + row(4, cell("MG"), cell("MG"), cell("lots")))
            .bytes();
    Upload upload = bench.ingest("products.csv", workbook);
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(upload.message())
        .isEqualTo(
            "products.csv: The sheet “Products” was read. Not read, because hidden or without rows: “Cover”.");
    assertThat(bench.quarantine(upload))
        .isEqualTo(
            "line,reason,column,value,product,series,sales_price\r\n4,bad_number,sales_price,lots,MG,MG,lots\r\n");
    assertThat(bench.query(ROWS)).containsExactly(List.of("GTX Basic", "550.5000", "2"));
  }

  @Test
  void aWebPageThatIsCalledAWorkbookIsReadAsOne() throws Exception {
    String row = "<tr><td>%s</td><td>%s</td><td>%s</td></tr>";
    Upload upload =
        bench.ingest(
            "products.xls",
            "<html><body><table>%s%s%s</table><table>%s%s</table></body></html>"
                .formatted(
                    row.formatted("product", "series", "sales_price"),
                    row.formatted("GTX &amp; co", "GTX", "550,50"),
                    row.formatted("MG", "MG", "7,00"),
                    row.formatted("product", "series", "sales_price"),
                    row.formatted("Other", "O", "1")));
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(upload.message())
        .isEqualTo(
            "products.xls: The sheet “Table 1” was read. Further sheets with rows are uploads of their own: “Table 2”.");
    assertThat(bench.query(ROWS))
        .containsExactlyInAnyOrder(
            List.of("GTX & co", "550.5000", "2"),
            List.of("Other", "1.0000", "2"),
            List.of("MG", "7.0000", "3"));
  }

  @Test
  void textThatIsCalledAWorkbookIsReadAsText() throws Exception {
    Upload upload = bench.ingest("products.xlsx", "product,series,sales_price\nMG,MG,55\n");
    assertThat(upload.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
  }

  @Test
  void jsonIsReadWithItsRefusedRecords() throws Exception {
    Upload upload =
        bench.ingest(
            "products.json",
            "{\"items\":[{\"product\":\"GTX Basic\",\"series\":\"GTX\",\"sales_price\":550.5},{\"product\":\"MG\",\"series\":\"MG\",\"series\":\"GTX\",\"sales_price\":1}]}");
    assertThat(upload.rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(upload.reasons()).isEqualTo(Map.of("duplicate_member", 1L));
    assertThat(bench.quarantine(upload))
        .isEqualTo(
            "line,reason,column,value,product,series,sales_price\r\n2,duplicate_member,,,MG,GTX,1\r\n");
    assertThat(bench.query(ROWS)).containsExactly(List.of("GTX Basic", "550.5000", "1"));
  }

  @Test
  void whatTheInterfaceOfASurveyToolAnswersIsRead() throws Exception {
    Upload upload =
        bench.ingest(
            "responses.json",
            """
            [{"id": "1", "person": {"id": "10", "name": "Ann", "email": "ann@example.com"}, "survey_type": "nps", "score": 0, "comment": null,
              "permalink": "https://app.example.com/r/x", "created_at": 1713418460, "updated_at": null,
              "person_properties": {"order_id": "A7"}, "notes": [], "tags": [], "additional_answers": []}]
            """);
    assertThat(upload.profile()).isEqualTo("delighted.responses");
    assertThat(
            bench.query(
                "select feedback_id, customer_id, order_id, answered_at, kind, score, scale_max from feedback"))
        .containsExactly(
            List.of("1", "ann@example.com", "A7", "2024-04-18 05:34:20.0", "nps", "0.0", "10.0"));
  }

  private static String row(int number, String... cells) {
    return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
  }

  private static String cell(String text) {
    return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }
}
