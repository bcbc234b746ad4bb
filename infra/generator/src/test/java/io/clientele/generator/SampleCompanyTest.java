package io.clientele.generator;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCompanyTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void writesTheSameBytesForTheSameSeed() throws Exception {
    GeneratedCompany once = GeneratedCompany.of(folder.resolve("once"), 7, 150);
    GeneratedCompany again = GeneratedCompany.of(folder.resolve("again"), 7, 150);

    assertThat(hashes(again)).isEqualTo(hashes(once)).hasSizeGreaterThan(20);
  }

  @Test
  void writesOverAnEarlierCompanyOfLikeSize() throws Exception {
    GeneratedCompany fresh = GeneratedCompany.of(folder.resolve("fresh"), 7, 60);
    GeneratedCompany.of(folder.resolve("used"), 8, 90);
    GeneratedCompany used = GeneratedCompany.of(folder.resolve("used"), 7, 60);

    assertThat(hashes(used)).isEqualTo(hashes(fresh));
  }

  @Test
  void isAnotherCompanyForAnotherSeed() throws Exception {
    GeneratedCompany seven = GeneratedCompany.of(folder.resolve("7"), 7, 60);
    GeneratedCompany eight = GeneratedCompany.of(folder.resolve("8"), 8, 60);

    assertThat(seven.rows("crm/Account.csv")).isNotEqualTo(eight.rows("crm/Account.csv"));
    assertThat(hashes(seven).get("config/fx_rates.csv"))
        .isNotEqualTo(hashes(eight).get("config/fx_rates.csv"));
  }

  @Test
  void keepsItsCustomersWhenItGrows() throws Exception {
    GeneratedCompany small = GeneratedCompany.of(folder.resolve("small"), 7, 50);
    GeneratedCompany large = GeneratedCompany.of(folder.resolve("large"), 7, 200);

    List<Map<String, String>> accounts = small.rows("crm/Account.csv");
    assertThat(large.rows("crm/Account.csv").subList(0, accounts.size())).isEqualTo(accounts);
    List<Map<String, String>> truths = small.rows(".truth/customers.csv");
    assertThat(truths).hasSize(50);
    assertThat(large.rows(".truth/customers.csv").subList(0, 50)).isEqualTo(truths);
    for (String name : small.names("shop/")) {
      assertThat(large.rows(name)).containsAll(small.rows(name));
    }
  }

  @Test
  void makesACompanyOfOneCustomer() throws Exception {
    GeneratedCompany company = GeneratedCompany.of(folder, 7, 1);

    assertThat(company.rows(".truth/customers.csv")).hasSize(1);
    assertThat(company.rows("ads/spend.csv")).hasSize(36 * 3);
  }

  @Test
  void reachesTheOrderLinesAskedForAndStops() throws Exception {
    SampleCompany.Size size =
        new SampleCompany(7, GeneratedCompany.PERIOD).write(folder, new Extent.OrderLines(2000));

    assertThat(size.orderLines()).isBetween(2000L, 2400L);
    long lines =
        new GeneratedCompany(folder)
            .rows(".truth/customers.csv").stream()
                .mapToLong(row -> Long.parseLong(row.getOrDefault("order_lines", "")))
                .sum();
    assertThat(lines).isEqualTo(size.orderLines());
  }

  @Test
  void leavesNothingButExportsConfigurationAndTruths() throws Exception {
    GeneratedCompany company = GeneratedCompany.of(folder, 7, 40);

    assertThat(company.files().keySet())
        .allMatch(
            name ->
                name.matches(
                    "(crm|shop|sklep|mailing|web|social|ads|survey|erp|subscriptions|config|\\.truth)/[^/]+"));
  }

  @Test
  void writesEachFileInTheEncodingOfItsTool() throws Exception {
    GeneratedCompany company = GeneratedCompany.of(folder, 7, 300);

    for (Map.Entry<String, byte[]> file : company.files().entrySet()) {
      boolean polish = file.getKey().startsWith("sklep/");
      Charset charset = polish ? Charset.forName("windows-1250") : StandardCharsets.UTF_8;
      String text = GeneratedCompany.decode(file.getValue(), charset);
      assertThat(text).as(file.getKey()).doesNotContain("\ufffd", "?");
      assertThat(text.contains("\r\n"))
          .as("CRLF in %s", file.getKey())
          .isEqualTo(file.getKey().matches("(shop|sklep|erp)/.*|survey/nps.csv"));
    }
    assertThat(company.rows("sklep/zamowienia-2025.csv"))
        .extracting(row -> row.get("Klient"))
        .anyMatch(name -> name != null && name.contains("ż"));
  }

  private static Map<String, String> hashes(GeneratedCompany company) throws IOException {
    return company.files().entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, file -> sha256(file.getValue()), (a, b) -> a, TreeMap::new));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
