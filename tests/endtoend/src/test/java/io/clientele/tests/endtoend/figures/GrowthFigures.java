package io.clientele.tests.endtoend.figures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Element 2. For rfm every customer known by then is scored at the end of each month; of the other
 * schemes today's members are counted from when they are known.
 */
final class GrowthFigures implements Element {
  private final Company company;
  private final Map<YearMonth, Map<String, String>> scored = new HashMap<>();

  GrowthFigures(Company company) {
    this.company = company;
    List<YearMonth> months = company.months();
    for (YearMonth month = months.getFirst().minusMonths(1);
        !month.isAfter(months.getLast());
        month = month.plusMonths(1)) {
      YearMonth then = month;
      List<Buyer> known =
          company.customers().stream()
              .filter(customer -> !company.knownSince(customer).isAfter(then))
              .map(company::buyer)
              .toList();
      scored.put(month, RfmSegments.asOf(known, month.plusMonths(1).atDay(1)));
    }
  }

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public Figures figures(Slice slice) {
    return slice.month().isEmpty() ? new Figures() : month(slice, slice.month().get());
  }

  private Figures month(Slice slice, YearMonth month) {
    double customers = 0;
    double joined = 0;
    double left = 0;
    if (slice.scheme().equals("rfm")) {
      Map<String, String> now = scored.getOrDefault(month, Map.of());
      Map<String, String> before = scored.getOrDefault(month.minusMonths(1), Map.of());
      for (String customer : company.customers()) {
        boolean isIn = isIn(slice, now.getOrDefault(customer, ""));
        boolean wasIn = isIn(slice, before.getOrDefault(customer, ""));
        customers += isIn ? 1 : 0;
        joined += isIn && !wasIn ? 1 : 0;
        left += wasIn && !isIn ? 1 : 0;
      }
    } else {
      for (String customer : slice.customers()) {
        customers += company.knownSince(customer).isAfter(month) ? 0 : 1;
        joined += company.knownSince(customer).equals(month) ? 1 : 0;
      }
    }
    double before = customers - joined + left;
    return new Figures()
        .put("customers", customers)
        .put("joined", joined)
        .put("left", left)
        .put("net_change", joined - left)
        .put("growth_rate", Figures.ratio(joined - left, before));
  }

  private static boolean isIn(Slice slice, String segment) {
    return slice.segment().equals("total") ? !segment.isEmpty() : slice.segment().equals(segment);
  }
}
