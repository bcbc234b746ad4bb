package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.read.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person drops, it ends with a message that tells that person what to do. */
class BadInputTest {
  private static final String PRODUCTS = "product,series,sales_price\nGTX Basic,GTX,550.50\n";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void anEmptyFile() throws Exception {
    assertRefused(
        bench.ingest("in/orders.csv", ""),
        "empty_file",
        "orders.csv: The file is empty. Export the list again and check that it has rows before you upload it.");
  }

  @Test
  void aFileOfBlankLines() throws Exception {
    assertRefused(
        bench.ingest("orders.csv", "\n\n  \n"),
        "empty_file",
        "orders.csv: The file holds blank lines only. Export the list again and check that it has rows before you upload it.");
  }

  @Test
  void aFolder() throws Exception {
    assertRefused(
        bench.ingest("2026/may/", ""),
        "folder",
        "may: This is an empty folder, not a file. Upload the files themselves.");
  }

  @Test
  void aDamagedWorkbook() throws Exception {
    assertRefused(
        bench.ingest("orders.csv", "PK\3\4......xl/workbook.xml"),
        "broken_workbook",
        "orders.csv: The Excel workbook is damaged or was cut off. Open it in Excel, save it again, and upload it once more.");
  }

  @Test
  void aPicture() throws Exception {
    byte[] picture = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(
        bench.ingest("logo.png", picture),
        "not_text",
        "logo.png: This is a picture (PNG), not a list. Export the list as CSV (comma separated values) and upload that.");
  }

  @Test
  void someOtherBinary() throws Exception {
    byte[] program = new byte[5_000];
    Arrays.fill(program, 3_000, 5_000, (byte) 'x');
    assertRefused(
        bench.ingest("tool.bin", program),
        "not_text",
        "tool.bin: This is a binary file of some program, not text. Export the list as CSV (comma separated values) and upload that.");
  }

  @Test
  void aTruncatedGzip() throws Exception {
    byte[] whole = gzip(PRODUCTS.repeat(100).getBytes(StandardCharsets.UTF_8));
    assertRefused(
        bench.ingest("orders.csv.gz", Arrays.copyOf(whole, whole.length - 20)),
        "broken_archive",
        "orders.csv.gz: The gzip archive is damaged or was cut off, so its end is missing. Pack the list again and wait until the upload has finished.");
  }

  @Test
  void aWholeGzipIsReadWhateverItsName() throws Exception {
    Upload upload = bench.ingest("products.csv", gzip(PRODUCTS.getBytes(StandardCharsets.UTF_8)));
    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(upload.rows().accepted()).isEqualTo(1);
  }

  @Test
  void aGzipThatHoldsAZip() throws Exception {
    byte[] zip = new ZipBytes().file("products.csv", PRODUCTS).bytes();
    assertRefused(
        bench.ingest("products.zip.gz", gzip(zip)),
        "nested_archive",
        "products.zip.gz: This is an archive within an archive, which is not unpacked. Unpack it once and upload what is in it.");
  }

  @Test
  void anArchiveThatUnpacksWithoutEnd() throws Exception {
    assertRefused(
        bench.ingest("bomb.csv.gz", gzip(new byte[40 << 20])),
        "suspicious_archive",
        "bomb.csv.gz: The archive unpacks to more than 300 times its size, which no list of records does. Upload the file unpacked.");
  }

  @Test
  void aFileLargerThanAllowed() throws Exception {
    bench.store.write(Bench.UPLOADS, "large.csv", new byte[3 << 20], "text/csv");
    Ingestion strict = bench.ingestion(Limits.STANDARD.withFileBytes(2 << 20));
    assertRefused(
        bench.ingest("large.csv", strict),
        "file_too_large",
        "large.csv: The file is larger than 2 MB. Export it in parts, for example one a year, and upload those.");
  }

  @Test
  void aCellOfTenMegabytes() throws Exception {
    assertRefused(
        bench.ingest("products.csv", PRODUCTS + "x".repeat(10 << 20) + ",GTX,1\n"),
        "cell_too_long",
        "products.csv: The cell in column 1 of the record that begins in line 3 is longer than 1,048,576 characters. Often a quotation mark was opened there and never closed. Shorten or correct the cell and upload the file once more.");
  }

  @Test
  void anUnclosedQuote() throws Exception {
    Upload upload = bench.ingest("products.csv", PRODUCTS + "\"MG Special,MG,55\nGTX,G,1\n");
    assertRefused(
        upload,
        "unclosed_quote",
        "products.csv: A quotation mark (\") opens in line 3, column 1 and is never closed, so the rows after it cannot be told apart. Close it there, or export the list again, and upload the file once more.");
    assertThat(bench.quarantine(upload))
        .startsWith("line,reason,column,value\r\n3,unclosed_quote,,");
  }

  @Test
  void aListOfAnUnknownTool() throws Exception {
    Upload upload = bench.ingest("list.csv", "product,series\nGTX Basic,GTX\nMG,MG\n");
    assertRefused(
        upload,
        "no_profile",
        "list.csv: No known export has the columns of this file (“product”, “series”). For maven_crm.products (products of the Maven CRM sample data) the column “sales_price” is missing. Export the list with these columns, or ask your administrator to add a profile for it under config/profiles/. It looks most like a sheet of products, which is not certain; missing is list price or product cost. A profile that reads it so is in quarantine/"
            + upload.uploadId()
            + ".profile.yaml: correct it, put it under config/profiles/ in the uploads bucket and upload the file again.");
    assertThat(upload.rows().read()).isEqualTo(2);
    assertThat(bench.quarantine(upload))
        .isEqualTo(
            "line,reason,column,value,product,series\r\n2,no_profile,,,GTX Basic,GTX\r\n3,no_profile,,,MG,MG\r\n");
  }

  @Test
  void twoColumnsOfOneName() throws Exception {
    assertRefused(
        bench.ingest("p.csv", "product,series,sales_price,Sales Price\na,b,1,2\n"),
        "duplicate_header",
        "p.csv: Two columns are called “sales_price”, so it is not clear which one counts. Rename or remove one of them in the header (line 1) and upload the file again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/../b.csv", "..", "report..csv"})
  void namesThatLeadElsewhere(String key) throws Exception {
    assertRefused(
        bench.ingest(key, PRODUCTS),
        "bad_name",
        key.substring(key.lastIndexOf('/') + 1)
            + ": The name has two points in a row (..), which is not allowed. Rename the file and upload it again.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my list 2026.csv",
        "a+b.csv",
        "100%.csv",
        "zażółć/😀 ☕.csv",
        "no extension",
        "=x.csv"
      })
  void goodNamesOfEveryKindAreRead(String key) throws Exception {
    assertThat(bench.ingest(key, PRODUCTS).status()).isEqualTo(UploadStatus.DONE);
  }

  @Test
  void aBrokenProfileOfTheTeamIsReportedAndLeavesTheOthersAlone() throws Exception {
    bench.configure("profiles/broken.yaml", "profile: x.y\nheader: {required: [a]}\nentitys: {}\n");
    assertThat(bench.ingest("products.csv", PRODUCTS).status()).isEqualTo(UploadStatus.DONE);
    assertThat(bench.ingest("other.csv", "alpha,beta\n1,2\n").message())
        .contains(
            "The profile config/profiles/broken.yaml is not used because of a mistake: `entitys` is not known; known are columns, dates, decimal, description, entities, fill_down, header, keys, profile, refuse, time_zone, titles.");
  }

  @Test
  void formulasAreHarmlessInTheFileOfRefusedRows() throws Exception {
    Upload upload =
        bench.ingest(
            "products.csv",
            "product,series,sales_price,+cmd\n=cmd|' /C calc'!A0,@SUM(1),-5.5x,+1\n-3+2,\"\t=1\",none,+48 600\n-a,-1,lots,x;=x\n");
    assertThat(bench.quarantine(upload).split("\r\n", -1))
        .containsExactly(
            "line,reason,column,value,product,series,sales_price,'+cmd",
            "2,bad_number,sales_price,'-5.5x,'=cmd|' /C calc'!A0,'@SUM(1),'-5.5x,+1",
            "3,bad_number,sales_price,none,'-3+2,'\t'=1,none,+48 600",
            "4,bad_number,sales_price,lots,'-a,-1,lots,x;'=x",
            "");
  }

  @Test
  void headersAreNeverPartOfACommand() throws Exception {
    Upload upload =
        bench.ingest(
            "products.csv",
            "product,series,sales_price,\"\"\"; drop table clean; --\",'); drop table raw; --\nGTX,G,5,1,2\n");
    assertThat(upload.status()).isEqualTo(UploadStatus.DONE);
    assertThat(upload.rows().accepted()).isEqualTo(1);
  }

  @Test
  void aSingleByteAndAHeaderAlone() throws Exception {
    assertThat(bench.ingest("one.csv", "x").status()).isEqualTo(UploadStatus.QUARANTINED);
    Upload header = bench.ingest("products.csv", "product,series,sales_price\n");
    assertThat(header.status()).isEqualTo(UploadStatus.DONE);
    assertThat(header.rows().read()).isZero();
  }

  @Test
  void aNameOfAHundredThousandCharactersIsNotRepeatedInTheMessage() throws Exception {
    Upload upload = bench.ingest("wide.csv", "x".repeat(100_000) + ",b\n1,2\n3,4\n");
    assertThat(upload.reasons()).containsOnlyKeys("no_profile");
    assertThat(String.valueOf(upload.message())).hasSizeLessThan(2_000);
  }

  @Test
  void aHeaderOfAMegabyteAndOneOfNulBytes() throws Exception {
    assertThat(bench.ingest("wide.csv", "x".repeat((1 << 20) + 1) + ",b\n1,2\n").reasons())
        .containsOnlyKeys("cell_too_long");
    assertThat(bench.ingest("nul.csv", "a\0b,c\n1,2\n".repeat(10)).reasons())
        .containsOnlyKeys("not_text");
  }

  @Test
  void aHundredThousandRowsOfEveryWidthAreRefusedOneByOne() throws Exception {
    StringBuilder text = new StringBuilder(PRODUCTS);
    for (int i = 0; i < 100_000; i++) {
      text.append(i).append(",x".repeat(3 + i % 40)).append('\n');
    }
    Upload upload = bench.ingest("products.csv", text.toString());
    assertThat(upload.rows().accepted()).isEqualTo(1);
    assertThat(upload.reasons()).isEqualTo(Map.of("ragged_row", 100_000L));
  }

  @Test
  void nothingStaysInTheTemporaryDirectory() throws Exception {
    bench.ingest("products.csv", PRODUCTS);
    bench.ingest("broken.csv", "a,\"b\n");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  private void assertRefused(Upload upload, String reason, String message) {
    assertThat(upload.message()).isEqualTo(message);
    assertThat(upload.status()).isEqualTo(UploadStatus.QUARANTINED);
    assertThat(upload.reasons())
        .isEqualTo(Map.of(reason, Math.max(upload.rows().quarantined(), 1)));
    assertThat(bench.events.ofType("upload.quarantined"))
        .anySatisfy(
            event -> assertThat(event.detail()).containsEntry("key", upload.object().key()));
    assertThat(bench.quarantine(upload)).startsWith("line,reason,column,value");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
