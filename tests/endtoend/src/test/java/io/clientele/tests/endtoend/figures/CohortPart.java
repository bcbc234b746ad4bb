package io.clientele.tests.endtoend.figures;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of the customers who first bought in a month, those who bought in each month since. */
record CohortPart(Company company) implements Part {
  @Override
  public String element() {
    return "retention";
  }

  @Override
  public String name() {
    return "cohorts";
  }

  @Override
  public List<String> key() {
    return List.of("cohort", "months_since");
  }

  @Override
  public Map<List<String>, Figures> rows(Slice slice) {
    Map<List<String>, Figures> rows = new LinkedHashMap<>();
    for (YearMonth cohort : company.months()) {
      List<Buyer> first =
          company.buyers(slice).stream()
              .filter(buyer -> YearMonth.from(buyer.days().getFirst()).equals(cohort))
              .toList();
      int since = 0;
      for (YearMonth month = cohort;
          company.months().contains(month);
          month = month.plusMonths(1)) {
        YearMonth then = month;
        double active =
            first.stream()
                .filter(b -> b.boughtIn(then.atDay(1), then.plusMonths(1).atDay(1)))
                .count();
        if (!first.isEmpty()) {
          rows.put(
              List.of(cohort.toString(), Integer.toString(since)),
              new Figures()
                  .put("customers", first.size())
                  .put("active", active)
                  .put("cohort_retention", active / first.size()));
        }
        since++;
      }
    }
    return rows;
  }
}
