package io.clientele.tests.endtoend.figures;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of element 5: open deals by the month they are expected, and all by their stage. */
final class OpportunityParts {
  private OpportunityParts() {}

  private static Map<List<String>, List<Raw.Deal>> grouped(
      Company company, Slice slice, Function<Raw.Deal, List<String>> key) {
    return OpportunityFigures.known(company).stream()
        .filter(deal -> slice.has(deal.customer()))
        .collect(Collectors.groupingBy(key));
  }

  private static Figures sums(List<Raw.Deal> deals) {
    return new Figures()
        .put("deals", deals.size())
        .put("amount", OpportunityFigures.amount(deals))
        .put("weighted_amount", OpportunityFigures.weighted(deals));
  }

  record Expected(Company company) implements Part {
    @Override
    public String element() {
      return "opportunities";
    }

    @Override
    public String name() {
      return "expected_closes";
    }

    @Override
    public List<String> key() {
      return List.of("month");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      grouped(
              company,
              slice,
              deal -> List.of(deal.state().name(), YearMonth.from(deal.closesOn()).toString()))
          .forEach(
              (key, deals) -> {
                if (key.getFirst().equals("OPEN")) {
                  rows.put(List.of(key.getLast()), sums(deals));
                }
              });
      return rows;
    }
  }

  record Funnel(Company company) implements Part {
    @Override
    public String element() {
      return "opportunities";
    }

    @Override
    public String name() {
      return "funnel";
    }

    @Override
    public List<String> key() {
      return List.of("state", "stage");
    }

    @Override
    public Map<List<String>, Figures> rows(Slice slice) {
      Map<List<String>, List<Raw.Deal>> groups =
          grouped(
              company,
              slice,
              deal -> List.of(deal.state().name().toLowerCase(Locale.ROOT), deal.stage()));
      double all = groups.values().stream().mapToInt(List::size).sum();
      Map<List<String>, Figures> rows = new LinkedHashMap<>();
      groups.forEach(
          (key, deals) -> rows.put(key, sums(deals).put("deal_share", deals.size() / all)));
      return rows;
    }
  }
}
