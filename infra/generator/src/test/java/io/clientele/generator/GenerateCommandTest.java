package io.clientele.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GenerateCommandTest {
  @TempDir private Path folder = Path.of(".");
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void saysHowLargeTheCompanyBecame() {
    assertThat(run("--customers", "5")).isZero();
    assertThat(output.toString()).startsWith("5 customers, ").contains(folder.toString());
  }

  @Test
  void endsTheHistoryOnTheDayAskedFor() throws Exception {
    assertThat(run("--customers", "40", "--until", "2020-03-31")).isZero();

    assertThat(new GeneratedCompany(folder).names("shop/"))
        .containsExactly(
            "shop/orders-2017.csv",
            "shop/orders-2018.csv",
            "shop/orders-2019.csv",
            "shop/orders-2020.csv");
  }

  @Test
  void packsTheExportsWithoutSettingsIntoTheSameBytesEachTime(@TempDir Path archives)
      throws Exception {
    Path archive = archives.resolve("new/folder/company.zip");
    Path again = archives.resolve("again.zip");
    assertThat(run("--customers", "5", "--archive", archive.toString())).isZero();
    assertThat(run("--customers", "5", "--archive", again.toString())).isZero();

    assertThat(again).hasSameBinaryContentAs(archive);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("crm/Account.csv", "survey/nps.csv")
          .noneMatch(name -> name.startsWith("config/") || name.startsWith("."));
      ZipEntry accounts = zip.getEntry("crm/Account.csv");
      assertThat(zip.getInputStream(accounts).readAllBytes())
          .isEqualTo(Files.readAllBytes(folder.resolve("crm/Account.csv")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1000001", "many"})
  void refusesANumberOfCustomersItCannotMake(String customers) {
    assertThat(run("--customers", customers)).isEqualTo(2);
    assertThat(errors.toString()).contains("--customers").contains(customers);
  }

  @Test
  void refusesTwoSizesAtOnce() {
    assertThat(run("--customers", "5", "--order-lines", "5")).isEqualTo(2);
    assertThat(errors.toString()).contains("mutually exclusive");
  }

  @Test
  void asksForASize() {
    assertThat(run()).isEqualTo(2);
    assertThat(errors.toString()).contains("--customers", "--order-lines");
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 2];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = "--out";
    arguments[options.length + 1] = folder.toString();
    return new CommandLine(new GenerateCommand())
        .setOut(new PrintWriter(output, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
