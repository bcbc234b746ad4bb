package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.ObjectVersion;
import io.clientele.domain.upload.RowCounts;
import io.clientele.domain.upload.Upload;
import io.clientele.domain.upload.UploadStatus;
import io.clientele.ingest.read.XlsxBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed together is several uploads. */
class ArchiveTest {
  private static final String PRODUCTS =
      "product,series,sales_price\nGTX Basic,GTX,550.50\nMG,MG,lots\n";
  private static final String MORE = "product,series,sales_price\nMG Special,MG,55\n";

  @TempDir Path directory = Path.of("");
  private Bench bench = new Bench(directory);

  @BeforeEach
  void build() {
    bench = new Bench(directory);
  }

  @Test
  void everyMemberIsAnUploadAndTheArchiveHasNoRowsOfItsOwn() throws Exception {
    Upload archive = bench.ingest("in/may.zip", archive());
    assertThat(archive.status()).isEqualTo(UploadStatus.DONE);
    assertThat(archive.rows()).isEqualTo(RowCounts.NONE);
    assertThat(archive.message())
        .isEqualTo(
            "may.zip: The archive holds 3 files, each of which is an upload of its own. Not read, because hidden: “__MACOSX/._a.csv”, “.DS_Store”.");

    Upload first = member(archive, "a.csv");
    assertThat(first.rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(first.object().key()).isEqualTo("in/may.zip/a.csv");
    assertThat(bench.quarantine(first)).contains("3,bad_number,sales_price,lots");
    assertThat(member(archive, "sub/b.csv").rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    Upload picture = member(archive, "logo.csv");
    assertThat(picture.status()).isEqualTo(UploadStatus.QUARANTINED);
    assertThat(picture.message())
        .isEqualTo(
            "logo.csv: This is a picture (PNG), not a list. Export the list as CSV (comma separated values) and upload that.");

    assertThat(bench.query("select upload_id, sku from products order by sku"))
        .containsExactly(
            List.of(first.uploadId(), "GTX Basic"),
            List.of(member(archive, "sub/b.csv").uploadId(), "MG Special"));
    assertThat(bench.events.ofType("upload.done"))
        .extracting(event -> event.detail().get("key"))
        .containsExactly("in/may.zip/a.csv", "in/may.zip/sub/b.csv");
    assertThat(bench.events.ofType("upload.quarantined")).hasSize(1);
    assertThat(bench.ledger.unfinished()).isEmpty();
  }

  @Test
  void theOnlyMemberIsReadAsIfItHadBeenDropped() throws Exception {
    Upload upload =
        bench.ingest(
            "p.zip", new ZipBytes().folder("x").file("x/p.csv", MORE).file(".x", "").bytes());
    assertThat(upload.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(upload.message()).isEqualTo("p.zip: Not read, because hidden: “.x”.");
    assertThat(bench.ledger.done()).hasSize(1);
  }

  @Test
  void whereverWorkIsHaltedTheNextAttemptLeadsToTheSameEnd() throws Exception {
    bench.ingest("in/may.zip", archive());
    Map<String, String> lake = lake(bench);
    Map<String, UploadStatus> ledger = ledger(bench);
    for (int calls = 0; calls < 10; calls++) {
      Bench other = new Bench(directory);
      other.store.write(Bench.UPLOADS, "in/may.zip", archive(), "application/zip");
      String version = other.store.head(Bench.UPLOADS, "in/may.zip", null).orElseThrow().version();
      ObjectVersion object = new ObjectVersion(Bench.UPLOADS, "in/may.zip", version);
      Ingestion halted = other.ingestion(new HaltingLedger(other.ledger, calls));
      assertThatThrownBy(() -> halted.ingest(object, false)).isInstanceOf(HaltingLedger.Halt.class);
      other.ingest("in/may.zip", other.ingestion(other.ledger));
      assertThat(lake(other)).isEqualTo(lake);
      assertThat(ledger(other)).isEqualTo(ledger);
      assertThat(other.events.ofType("upload.done"))
          .extracting(event -> event.detail().get("key"))
          .contains("in/may.zip/a.csv", "in/may.zip/sub/b.csv");
    }
  }

  @Test
  void furtherSheetsOfAWorkbookAreUploadsOfTheirOwn() throws Exception {
    byte[] workbook =
        new XlsxBytes()
            .sheet("Old", row("product", "series", "sales_price") + row("GTX", "GTX", "1"))
            .sheet("New / 2", row("product", "series", "sales_price") + row("MG", "MG", "2"))
            .bytes();
    Upload upload = bench.ingest("p.xlsx", workbook);
    assertThat(upload.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    assertThat(upload.message())
        .isEqualTo(
            "p.xlsx: The sheet “Old” was read. Further sheets with rows are uploads of their own: “New / 2”.");
    assertThat(member(upload, "New _ 2").rows()).isEqualTo(new RowCounts(1, 1, 0, 0));

    Upload packed =
        bench.ingest("w.zip", new ZipBytes().file("a.csv", MORE).file("p.xlsx", workbook).bytes());
    assertThat(member(packed, "p.xlsx").rows().accepted()).isEqualTo(1);
    assertThat(member(packed, "p.xlsx/New _ 2").rows().accepted()).isEqualTo(1);
  }

  @Test
  void anArchiveWithinAnArchiveIsNotUnpacked() throws Exception {
    byte[] inner = new ZipBytes().file("a.csv", MORE).bytes();
    assertRefused(
        bench.ingest("one.zip", new ZipBytes().file("b.zip", inner).bytes()),
        "nested_archive",
        "one.zip: This is an archive within an archive, which is not unpacked. Unpack it once and upload what is in it.");
    Upload two =
        bench.ingest("two.zip", new ZipBytes().file("b.zip", inner).file("a.csv", MORE).bytes());
    assertRefused(
        member(two, "b.zip"),
        "nested_archive",
        "b.zip: This is an archive within an archive, which is not unpacked. Unpack it once and upload what is in it.");
    assertThat(member(two, "a.csv").rows().accepted()).isEqualTo(1);
  }

  @Test
  void namesThatLeadOutOfTheArchiveAreRefused() throws Exception {
    Upload archive =
        bench.ingest(
            "slip.zip",
            new ZipBytes()
                .file("../../evil.csv", MORE)
                .file("/etc/evil.csv", MORE)
                .file("good..csv", MORE)
                .bytes());
    assertThat(member(archive, "_/_/evil.csv").reasons()).containsOnlyKeys("bad_name");
    assertThat(member(archive, "etc/evil.csv").reasons()).containsOnlyKeys("bad_name");
    assertThat(member(archive, "good_csv").rows().accepted()).isEqualTo(1);
  }

  @Test
  void lettersInNamesThatNoMessageMayHoldAreReplaced() throws Exception {
    Upload archive =
        bench.ingest(
            "odd.zip",
            new ZipBytes().file("a\ufffe\u0007.csv", MORE).file("b\u0085.csv", MORE).bytes());
    assertThat(member(archive, "a__.csv").status()).isEqualTo(UploadStatus.DONE);
    assertThat(member(archive, "b_.csv").status()).isEqualTo(UploadStatus.DONE);
  }

  @Test
  void twoMembersOfOneNameAreRefused() throws Exception {
    assertThat(
            bench
                .ingest(
                    "same.zip", new ZipBytes().file("a/b.csv", MORE).file("a\\b.csv", MORE).bytes())
                .reasons())
        .containsOnlyKeys("same_name");
  }

  @Test
  void aPasswordAndAnUnknownPackingAreSaid() throws Exception {
    assertRefused(
        bench.ingest("p.zip", new ZipBytes().file("a.csv", MORE).with(6, 8, 9)),
        "locked_archive",
        "p.zip: The archive is protected by a password, so it cannot be read. Pack the lists without a password and upload the archive again.");
    assertRefused(
        bench.ingest("q.zip", new ZipBytes().file("a.csv", MORE).with(8, 10, 14)),
        "packing_method",
        "q.zip: The archive is packed in a way that is not read. Pack the lists as an ordinary ZIP archive (Deflate) and upload that.");
  }

  @Test
  void archivesThatUnpackWithoutEndAreRefused() throws Exception {
    byte[] zeros = new byte[10 << 20];
    ZipBytes many = new ZipBytes();
    for (int i = 0; i < 4; i++) {
      many.file(i + ".csv", zeros);
    }
    assertThat(bench.ingest("many.zip", many.bytes()).reasons())
        .containsOnlyKeys("suspicious_archive");
    byte[] one = new ZipBytes().file("a.csv", new byte[40 << 20]).bytes();
    assertThat(bench.ingest("one.zip", one).reasons()).containsOnlyKeys("suspicious_archive");
  }

  @Test
  void moreMembersThanCanBeWorkedOnAreRefused() throws Exception {
    ZipBytes many = new ZipBytes();
    for (int i = 0; i < 1_001; i++) {
      many.file(i + ".csv", "a");
    }
    assertRefused(
        bench.ingest("many.zip", many.bytes()),
        "too_many_members",
        "many.zip: The archive holds more than 1,000 files. Pack fewer of them into one archive.");
  }

  @Test
  void aDamagedArchiveAndOneWithoutFilesAreSaid() throws Exception {
    byte[] whole = archive();
    assertThat(bench.ingest("cut.zip", java.util.Arrays.copyOf(whole, whole.length - 50)).reasons())
        .containsOnlyKeys("broken_archive");
    assertThat(bench.ingest("none.zip", new ZipBytes().folder("x").bytes()).reasons())
        .containsOnlyKeys("empty_file");
  }

  private static byte[] archive() throws IOException {
    return new ZipBytes()
        .folder("sub")
        .file("a.csv", PRODUCTS)
        .file("__MACOSX/._a.csv", "x")
        .file("sub/b.csv", MORE)
        .file(".DS_Store", "x")
        .file("logo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})
        .bytes();
  }

  private Upload member(Upload file, String name) {
    ObjectVersion object = file.object();
    String id =
        new ObjectVersion(object.bucket(), object.key() + "/" + name, object.version()).uploadId();
    return bench.ledger.find(id).orElseThrow(() -> new AssertionError("no upload for " + name));
  }

  private static void assertRefused(Upload upload, String reason, String message) {
    assertThat(upload.message()).isEqualTo(message);
    assertThat(upload.status()).isEqualTo(UploadStatus.QUARANTINED);
    assertThat(upload.reasons()).containsOnlyKeys(reason);
  }

  private static Map<String, String> lake(Bench bench) {
    Map<String, String> versions = new TreeMap<>();
    for (StoredObject object : bench.store.list(Bench.LAKE, "")) {
      versions.put(object.key(), object.version());
    }
    return versions;
  }

  private static Map<String, UploadStatus> ledger(Bench bench) {
    Map<String, UploadStatus> states = new TreeMap<>();
    bench.ledger.page(100, null).items().forEach(u -> states.put(u.object().key(), u.status()));
    return states;
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }
}
