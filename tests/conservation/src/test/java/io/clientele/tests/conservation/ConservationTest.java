package io.clientele.tests.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.tests.conservation.Evidence.Extent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One file of four rows: three in the lake, of which one repeats another, one in the quarantine.
 */
class ConservationTest {
  private static final String TEXT = "id,amount\n1,10\n2,20\n2,20\n3,x\n";
  private static final String FILE = "lake/orders/ingested_on=2026-01-01/u1.parquet";
  private static final LedgerEntry ENTRY = entry("done", 4, 2, 1, 1);

  @TempDir Path folder;

  @BeforeEach
  void keep() throws IOException, SQLException {
    write("uploads/orders.csv", TEXT);
    write(
        "lake/quarantine/u1.csv", "line,reason,column,value,id,amount\n5,no_number,amount,x,3,x\n");
    lake(FILE, "(values (1, 10, 2), (2, 20, 3), (2, 20, 4)) t(id, amount, line)");
  }

  @Test
  void isContentWhereEveryRowHasItsPlace() throws IOException {
    Finding finding = check(ENTRY);

    assertThat(finding.faults()).isEmpty();
    assertThat(finding).isEqualTo(new Finding(List.of(), 1, 1, 4));
  }

  @Test
  void missesAnObjectThatTheLedgerDoesNotKnow() throws IOException {
    write("uploads/lost.csv", "id\n1\n");
    write("uploads/config/settings.yaml", "locale: pl");

    assertThat(check(ENTRY).faults()).singleElement().asString().contains("lost.csv");
  }

  @Test
  void missesARowOfTheFile() throws IOException {
    assertThat(check(entry("done", 3, 2, 0, 1)).faults())
        .anyMatch(fault -> fault.contains("4 records") && fault.contains("3 rows"));
  }

  @Test
  void missesARowOfTheLake() throws Exception {
    lake(FILE, "(values (1, 10, 2)) t(id, amount, line)");

    assertThat(check(ENTRY).faults()).anyMatch(fault -> fault.contains("1 rows in the lake"));
  }

  @Test
  void missesARowOfTheLakeThatWasCalledADuplicateForIt() throws Exception {
    lake(FILE, "(values (2, 20, 3), (2, 20, 4)) t(id, amount, line)");

    assertThat(check(entry("done", 4, 1, 2, 1)).faults())
        .anyMatch(fault -> fault.contains("2 rows in the lake"));
  }

  @Test
  void seesARowThatWasCalledADuplicateAlthoughItDiffers() throws IOException {
    assertThat(check(entry("done", 4, 1, 2, 1)).faults())
        .anyMatch(fault -> fault.contains("2 different rows"));
  }

  @Test
  void missesARowOfTheQuarantine() throws IOException {
    write("lake/quarantine/u1.csv", "line,reason,column,value,id,amount\n");

    assertThat(check(ENTRY).faults()).anyMatch(fault -> fault.contains("0 rows in its quarantine"));
  }

  @Test
  void seesSumsThatDoNotAddUpAndUploadsWithoutAnEnd() throws IOException {
    assertThat(check(entry("done", 4, 2, 0, 1)).faults())
        .anyMatch(fault -> fault.contains("do not sum up"));
    assertThat(check(entry("processing", 4, 2, 1, 1)).faults())
        .anyMatch(fault -> fault.contains("did not come to an end"));
  }

  @Test
  void seesAFileOfTheLakeThatNobodyHas() throws Exception {
    lake(
        "lake/orders/ingested_on=2026-01-01/u2.parquet", "(values (9, 90, 2)) t(id, amount, line)");

    assertThat(check(ENTRY).faults()).anyMatch(fault -> fault.contains("u2.parquet"));
  }

  @Test
  void letsRowsBeGoneAfterAnErasureButNoneBeTooMany() throws Exception {
    lake(FILE, "(values (1, 10, 2)) t(id, amount, line)");
    assertThat(check(ENTRY, Extent.AFTER_ERASURE).faults()).isEmpty();

    lake(FILE, "(values (1, 1, 2), (2, 2, 3), (3, 3, 4), (4, 4, 5)) t(id, amount, line)");
    assertThat(check(ENTRY, Extent.AFTER_ERASURE).faults())
        .anyMatch(fault -> fault.contains("4 rows in the lake"));
  }

  private Finding check(LedgerEntry entry) throws IOException {
    return check(entry, Extent.EVERYTHING);
  }

  private Finding check(LedgerEntry entry, Extent extent) throws IOException {
    return Conservation.check(
        new Evidence(folder.resolve("uploads"), List.of(entry), folder.resolve("lake"), extent));
  }

  private static LedgerEntry entry(
      String status, long read, long accepted, long duplicate, long quarantined) {
    return new LedgerEntry(
        "u1",
        "orders.csv",
        StoredFiles.version(TEXT.getBytes(StandardCharsets.UTF_8)),
        status,
        read,
        accepted,
        duplicate,
        quarantined,
        Map.of("orders", FILE),
        true);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void lake(String key, String rows) throws IOException, SQLException {
    Path file = folder.resolve("lake").resolve(key);
    Files.createDirectories(file.getParent());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (select *, 's' as source, 'x' as source_id, 'u1' as upload_id, now() as ingested_at, line as row_hash from %s) to '%s' (format parquet)"
              .formatted(rows, file));
    }
  }
}
