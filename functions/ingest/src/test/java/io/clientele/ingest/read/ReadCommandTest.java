package io.clientele.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.ingest.ZipBytes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {
  @TempDir Path directory = Path.of("");

  @Test
  void membersOfAnArchiveLieInAFolderOfItsName() throws Exception {
    read("a.zip", new ZipBytes().file("x.csv", "a;b\n1;2\n").file("../y/z.csv", "b\n").bytes());
    assertThat(text("a.zip/x.csv")).isEqualTo("a,b\r\n1,2\r\n");
    assertThat(text("a.zip/_/y/z.csv.error"))
        .endsWith(
            "a.zip: The name of this file in the archive leads out of the archive. Pack the list again under a plain name.\n");
  }

  @Test
  void theOnlyMemberTakesTheNameOfTheArchive() throws Exception {
    read("a.zip", new ZipBytes().file("x.csv", "a;b\n1;2\n").bytes());
    assertThat(text("a.zip")).isEqualTo("a,b\r\n1,2\r\n");
  }

  @Test
  void furtherSheetsStandBesideTheFirst() throws Exception {
    String cells = "<row><c><v>%s</v></c></row><row><c><v>2</v></c></row>";
    read(
        "w.xlsx",
        new XlsxBytes().sheet("A", cells.formatted("1")).sheet("B", cells.formatted("7")).bytes());
    assertThat(text("w.xlsx")).isEqualTo("1\r\n2\r\n");
    assertThat(text("w.xlsx.B")).isEqualTo("7\r\n2\r\n");
  }

  @Test
  void jsonIsPlainCsvWithItsNamesFirst() throws Exception {
    read(
        "j.json",
        "[{\"2024\":1,\"b\":\"x, y\"},{\"b\":\"\"}]"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(text("j.json")).isEqualTo("2024,b\r\n1,\"x, y\"\r\n");
  }

  private void read(String name, byte[] content) throws Exception {
    Path file = Files.write(directory.resolve(name), content);
    int exit =
        new CommandLine(new ReadCommand())
            .execute(file.toString(), "--out", directory.resolve("out").toString());
    assertThat(exit).isZero();
  }

  private String text(String name) throws Exception {
    return Files.readString(directory.resolve("out").resolve(name));
  }
}
