package io.clientele.generator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What was planted can be found again in the exports, by someone who knows only the exports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInTruthsTest {
  private GeneratedCompany company = new GeneratedCompany(Path.of("."));
  private final List<Map<String, String>> orderLines = new ArrayList<>();

  @BeforeAll
  void generate(@TempDir Path folder) throws IOException {
    company = GeneratedCompany.of(folder, 11, 3000);
    for (String name : company.names("sklep/")) {
      for (Map<String, String> row : company.rows(name)) {
        if (cell(row, "Nr zamówienia").startsWith("Z/")) {
          orderLines.add(row);
        }
      }
    }
  }

  @Test
  void productsOfAPairAreBoughtTogetherFarMoreOftenThanByChance() throws IOException {
    Map<String, Set<String>> baskets =
        orderLines.stream()
            .collect(
                groupingBy(
                    row -> cell(row, "Nr zamówienia"),
                    mapping(row -> cell(row, "Kod towaru"), toSet())));
    for (Map<String, String> pair : company.rows(".truth/cross_sell.csv")) {
      double with = share(baskets, cell(pair, "with_sku"));
      long first = baskets.values().stream().filter(b -> b.contains(pair.get("sku"))).count();
      long both =
          baskets.values().stream()
              .filter(b -> b.contains(pair.get("sku")) && b.contains(pair.get("with_sku")))
              .count();
      double confidence = (double) both / first;
      double planted = Double.parseDouble(cell(pair, "probability"));
      assertThat(confidence / with).as("lift of %s", pair).isGreaterThan(2);
      assertThat(confidence).as("confidence of %s", pair).isGreaterThan(planted * 0.7);
    }
  }

  @Test
  void theMeasuredCampaignsLiftShowsAgainstTheHoldout() throws IOException {
    Map<String, Double> extra = new HashMap<>();
    for (Map<String, String> order : company.rows(".truth/incremental_orders.csv")) {
      extra.merge(cell(order, "customer_no"), number(order, "margin_pln"), Double::sum);
    }
    String json = Files.readString(company.folder().resolve(".truth/campaign.json"));
    List<Map<String, String>> treated = arm("treated");
    List<Map<String, String>> holdout = arm("holdout");

    double total = extra.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(json).contains("\"treated\": " + treated.size(), "\"holdout\": " + holdout.size());
    assertThat(number(json, "incremental_margin_pln")).isCloseTo(total, within(0.01));
    assertThat(number(json, "lift_per_treated_pln"))
        .isCloseTo(total / treated.size(), within(0.001));

    // The holdout is random: about the planted share of the eligible.
    double share = (double) holdout.size() / (holdout.size() + treated.size());
    assertThat(share).isCloseTo(0.25, within(0.05));

    Set<String> numbers = treated.stream().map(row -> cell(row, "customer_no")).collect(toSet());
    assertThat(numbers).containsAll(extra.keySet());
    double perTreated = ordersInWindow(numbers);
    double perHoldout =
        ordersInWindow(holdout.stream().map(row -> cell(row, "customer_no")).collect(toSet()));
    assertThat(perTreated - perHoldout).isCloseTo(0.30, within(0.12));
  }

  /** Purchases a customer in the sixty days of the campaign, as both shops recorded them. */
  private double ordersInWindow(Set<String> customers) throws IOException {
    Set<String> orders =
        orderLines.stream()
            .filter(row -> customers.contains(cell(row, "Nr klienta")))
            .filter(row -> cell(row, "Status").equals("Zrealizowane"))
            .filter(row -> cell(row, "Data zamówienia").matches("\\d\\d\\.0[34]\\.2026 .*"))
            .map(row -> cell(row, "Nr zamówienia"))
            .collect(toSet());
    Set<String> web = new HashSet<>();
    for (Map<String, String> row : company.rows("shop/orders-2026.csv")) {
      if (customers.contains(cell(row, "Customer No"))
          && cell(row, "Status").equals("Completed")
          && cell(row, "Order Date").matches("2026-0[34]-.*")) {
        web.add(cell(row, "Order ID"));
      }
    }
    return (double) (orders.size() + web.size()) / customers.size();
  }

  @Test
  void archetypesDifferInHowOftenTheyBuy() throws IOException {
    Map<String, List<Map<String, String>>> archetypes =
        company.rows(".truth/customers.csv").stream()
            .collect(groupingBy(row -> cell(row, "archetype")));

    assertThat(archetypes).hasSize(8);
    assertThat(mean(archetypes, "cafe_wholesale", "sales"))
        .isGreaterThan(1.3 * mean(archetypes, "office_regular", "sales"));
    assertThat(mean(archetypes, "office_regular", "sales"))
        .isGreaterThan(1.3 * mean(archetypes, "bargain_hunter", "sales"));
    assertThat(mean(archetypes, "one_time", "sales")).isLessThan(2);
  }

  @Test
  void churnedCustomersBuyNothingAfterTheyLeft() throws IOException {
    Map<String, String> leftOn = new HashMap<>();
    for (Map<String, String> row : company.rows(".truth/customers.csv")) {
      if (cell(row, "churned").equals("true")) {
        leftOn.put(cell(row, "customer_no"), cell(row, "churned_on"));
      }
    }
    assertThat(leftOn.size()).isBetween(600, 1800);
    Set<String> extra =
        company.rows(".truth/incremental_orders.csv").stream()
            .map(row -> cell(row, "order_id"))
            .collect(toSet());
    for (Map<String, String> row : company.rows("shop/orders-2026.csv")) {
      String left = leftOn.get(cell(row, "Customer No"));
      if (left != null
          && cell(row, "Status").equals("Completed")
          && !extra.contains(cell(row, "Order ID"))) {
        assertThat(cell(row, "Order Date").substring(0, 10)).isLessThanOrEqualTo(left);
      }
    }
  }

  @Test
  void industriesWinDealsAtTheirPlantedRate() throws IOException {
    for (Map<String, String> row : company.rows(".truth/win_rates.csv")) {
      double closed = number(row, "won") + number(row, "lost");
      double error = Math.sqrt(0.25 / closed);
      assertThat(number(row, "won") / closed)
          .as(cell(row, "industry"))
          .isCloseTo(number(row, "win_rate"), within(3.5 * error));
    }
  }

  @Test
  void enthusiastsRecommendTheCompanyMoreThanBargainHunters() throws IOException {
    Map<String, String> archetype = new HashMap<>();
    for (Map<String, String> row : company.rows(".truth/customers.csv")) {
      archetype.put(cell(row, "customer_no"), cell(row, "archetype"));
    }
    Map<String, List<Map<String, String>>> answers =
        company.rows("survey/nps.csv").stream()
            .collect(groupingBy(row -> archetype.getOrDefault(row.get("Customer No"), "")));

    assertThat(mean(answers, "home_enthusiast", "Score"))
        .isGreaterThan(1 + mean(answers, "bargain_hunter", "Score"));
  }

  private List<Map<String, String>> arm(String name) throws IOException {
    return company.rows(".truth/customers.csv").stream()
        .filter(row -> cell(row, "campaign_arm").equals(name))
        .toList();
  }

  private static double share(Map<String, Set<String>> baskets, String sku) {
    return (double) baskets.values().stream().filter(basket -> basket.contains(sku)).count()
        / baskets.size();
  }

  private static double mean(
      Map<String, List<Map<String, String>>> groups, String group, String column) {
    return groups.getOrDefault(group, List.of()).stream()
        .mapToDouble(row -> number(row, column))
        .average()
        .orElseThrow();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(cell(row, column));
  }

  private static double number(String json, String field) {
    String after = json.substring(json.indexOf("\"" + field + "\": ") + field.length() + 4);
    return Double.parseDouble(after.substring(0, after.indexOf('\n')).replace(",", ""));
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
    }
    return cell;
  }
}
