package io.clientele.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dirt that the truths name is the dirt that the files have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirtTest {
  private static final int SHOP_YEARS = 4;

  private GeneratedCompany company = new GeneratedCompany(Path.of("."));
  private final Map<String, Map<String, Long>> dirt = new HashMap<>();

  @BeforeAll
  void generate(@TempDir Path folder) throws IOException {
    company = GeneratedCompany.of(folder, 5, 2000);
    for (Map<String, String> row : company.rows(".truth/dirt.csv")) {
      dirt.computeIfAbsent(cell(row, "file"), file -> new HashMap<>())
          .put(cell(row, "kind"), Long.parseLong(cell(row, "rows")));
    }
  }

  @Test
  void brokenDatesAndWordsForAmountsAreCounted() throws IOException {
    for (String name : company.names("sklep/")) {
      assertThat(count(name, row -> cell(row, "Data zamówienia").startsWith("31.02.")))
          .isEqualTo(planted(name, "broken_date"));
      assertThat(count(name, row -> cell(row, "Wartość netto").equals("n/d")))
          .isEqualTo(planted(name, "text_amount"));
    }
    for (String name : company.names("shop/")) {
      assertThat(count(name, row -> cell(row, "Order Date").contains("-02-30")))
          .isEqualTo(planted(name, "broken_date"));
      assertThat(count(name, row -> cell(row, "Line Total").equals("n/a")))
          .isEqualTo(planted(name, "text_amount"));
    }
  }

  @Test
  void smudgedCellsAreCounted() throws IOException {
    assertThat(company.names("shop/")).hasSize(SHOP_YEARS);
    for (String name : company.names("shop/")) {
      assertThat(count(name, row -> row.values().stream().anyMatch(value -> value.endsWith(" "))))
          .isEqualTo(planted(name, "trailing_space"));
      assertThat(count(name, row -> cell(row, "Customer Name").contains("\u00a0")))
          .isEqualTo(planted(name, "nbsp"));
      assertThat(count(name, row -> cell(row, "Email").matches("[^a-z]+")))
          .isEqualTo(planted(name, "upper_case_email"));
    }
  }

  @Test
  void repeatedRowsWithinAShopAreExactlyTheCountedOnes() throws IOException {
    for (String shop : List.of("shop/", "sklep/")) {
      String date = shop.equals("shop/") ? "Order Date" : "Data zamówienia";
      String total = shop.equals("shop/") ? "Line Total" : "Wartość netto";
      Set<Map<String, String>> seen = new HashSet<>();
      for (String name : company.names(shop)) {
        long repeated =
            company.rows(name).stream()
                .filter(row -> cell(row, date).matches(".*\\d:\\d\\d.*"))
                .filter(row -> !cell(row, date).matches("31\\.02\\..*|\\d{4}-02-30.*"))
                .filter(row -> cell(row, total).matches(".*\\d"))
                .filter(row -> !seen.add(row))
                .count();
        assertThat(repeated)
            .as(name)
            .isEqualTo(planted(name, "duplicate_row") + planted(name, "overlap_row"));
      }
    }
  }

  @Test
  void polishFilesEndWithBlankRowsAndOneWithTotals() throws IOException {
    for (String name : company.names("sklep/")) {
      List<Map<String, String>> rows = company.rows(name);
      assertThat(rows.reversed().subList(0, 2))
          .allMatch(row -> row.values().stream().allMatch(String::isEmpty));
      boolean totals = rows.stream().anyMatch(row -> cell(row, "Nr zamówienia").equals("Razem"));
      assertThat(totals).isEqualTo(name.equals("sklep/zamowienia-2025.csv"));
    }
  }

  @Test
  void dirtSoilsOneToTwoPercentOfTheRows() throws IOException {
    long rows = 0;
    long soiled = 0;
    for (String name : company.names("shop/")) {
      rows += company.rows(name).size();
      soiled += dirt.getOrDefault(name, Map.of()).values().stream().mapToLong(n -> n).sum();
      soiled -= planted(name, "guest_checkout");
      soiled -= planted(name, "overlap_row");
    }
    assertThat((double) soiled / rows).isBetween(0.01, 0.03);
  }

  @Test
  void whatCanBeReadAddsUpToTheStatedTotals() throws IOException {
    Map<String, BigDecimal> revenue = new TreeMap<>();
    Map<String, Long> lines = new TreeMap<>();
    for (String shop : List.of("shop/", "sklep/")) {
      Set<String> seen = new HashSet<>();
      for (String name : company.names(shop)) {
        for (Map<String, String> row : company.rows(name)) {
          OrderCells cells = OrderCells.of(shop, row);
          if (cells.readable() && seen.add(cells.key())) {
            lines.merge(cells.currency(), 1L, Long::sum);
            revenue.merge(cells.currency(), cells.revenue(), BigDecimal::add);
          }
        }
      }
    }
    List<Map<String, String>> readable = new ArrayList<>(company.rows(".truth/totals.csv"));
    readable.removeIf(row -> !cell(row, "scope").equals("readable"));
    assertThat(readable).hasSize(5);
    for (Map<String, String> row : readable) {
      String currency = cell(row, "currency");
      assertThat(lines.get(currency)).isEqualTo(Long.parseLong(cell(row, "order_lines")));
      assertThat(revenue.get(currency)).isEqualByComparingTo(cell(row, "net_revenue"));
    }
  }

  private long count(String name, Predicate<Map<String, String>> condition) throws IOException {
    return company.rows(name).stream().filter(condition).count();
  }

  private long planted(String name, String kind) {
    return dirt.getOrDefault(name, Map.of()).getOrDefault(kind, 0L);
  }

  private static String cell(Map<String, String> row, String column) {
    return OrderCells.cell(row, column);
  }
}
