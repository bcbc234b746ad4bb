package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsWorkbookTest {
  @TempDir Path directory = Path.of("");
  private Tables tables = new Tables(directory);

  @BeforeEach
  void build() {
    tables = new Tables(directory);
  }

  @Test
  void cellsOfEveryKindAreTextAsTheyAreSeen() throws Exception {
    byte[] file =
        header(new XlsBytes())
            .text(1, 0, "Żółć, \"x\"")
            .number(1, 1, 0.1 + 0.2, XlsBytes.GENERAL)
            .number(1, 2, 45351, XlsBytes.DATE)
            .flag(1, 3, true)
            .formula(2, 0, "joined")
            .number(2, 1, 1e9, XlsBytes.GENERAL)
            .number(2, 2, 45351.25, XlsBytes.CUSTOM_DATE)
            .error(2, 3, 0x2A)
            .number(9, 1, 12345678901.0, XlsBytes.GENERAL)
            .bytes();
    Tables.Table table = tables.read(file);
    assertThat(table.header()).containsExactly("name", "amount", "day", "paid");
    assertThat(table.rows())
        .containsExactly(
            List.of("2", "Żółć, \"x\"", "0.3", "2024-02-29", "true"),
            List.of("3", "joined", "1000000000", "2024-02-29T06:00:00", "#N/A"),
            List.of("10", "", "12345678901", "", ""));
  }

  @Test
  void oldMacsCountDaysFrom1904() throws Exception {
    byte[] file =
        header(new XlsBytes().from1904())
            .text(1, 0, "a")
            .number(1, 2, 43889, XlsBytes.DATE)
            .bytes();
    assertThat(tables.read(file).rows()).containsExactly(List.of("2", "a", "", "2024-02-29", ""));
  }

  @Test
  void hiddenSheetsAndCoversAreLeftOut() throws Exception {
    XlsBytes workbook = new XlsBytes().sheet("Cover").text(0, 0, "Report");
    workbook.hiddenSheet("lists").text(0, 0, "a").text(1, 0, "b");
    Tables.Table table = tables.read(header(workbook).text(1, 0, "x").bytes());
    assertThat(table.rows()).containsExactly(List.of("2", "x", "", "", ""));
    assertThat(table.head().note())
        .contains(
            "The sheet “Data” was read. Not read, because hidden or without rows: “Cover”, “lists”.");
  }

  @Test
  void aPasswordIsSaid() throws Exception {
    byte[] file = header(new XlsBytes().with(new UnknownRecord(FilePassRecord.sid, rc4()))).bytes();
    assertThat(refusal(file).reason()).isEqualTo("locked_workbook");
    assertThat(refusal(XlsBytes.file("EncryptedPackage", new byte[5000])))
        .hasMessage(
            "The Excel workbook is protected by a password, so it cannot be read. Open it, remove the password (File > Info > Protect Workbook), save it, and upload it once more.");
  }

  @Test
  void otherAndDamagedFilesAreSaid() throws Exception {
    byte[] whole = header(new XlsBytes()).text(1, 0, "x").bytes();
    assertThat(refusal(Arrays.copyOf(whole, 600)).reason()).isEqualTo("broken_workbook");
    assertThat(refusal(XlsBytes.file("Book", new byte[5000])).reason()).isEqualTo("old_workbook");
    assertThat(refusal(XlsBytes.file("WordDocument", new byte[5000])).reason())
        .isEqualTo("not_text");
  }

  /** What a workbook with a password says of its cipher: kind, version, salt, two checks. */
  private static byte[] rc4() {
    byte[] cipher = new byte[54];
    Arrays.fill(cipher, (byte) 7);
    System.arraycopy(new byte[] {1, 0, 1, 0, 1, 0}, 0, cipher, 0, 6);
    return cipher;
  }

  private static XlsBytes header(XlsBytes workbook) {
    return workbook
        .sheet("Data")
        .text(0, 0, "name")
        .text(0, 1, "amount")
        .text(0, 2, "day")
        .text(0, 3, "paid");
  }

  private UnreadableFile refusal(byte[] file) {
    return catchThrowableOfType(UnreadableFile.class, () -> tables.read(file));
  }
}
