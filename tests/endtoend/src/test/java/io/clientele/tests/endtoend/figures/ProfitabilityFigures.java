package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Element 8. A channel's spend of a month is shared by the buyers that it brought in the month;
 * what brought none is nobody's. The cost to serve is that of months which began before as_of, a
 * customer of whom it was told.
 */
final class ProfitabilityFigures implements Element {
  private record Source(String channel, YearMonth month) {}

  private final Company company;
  private final Given given;
  private final Map<Source, Double> spend = new HashMap<>();
  private final Map<Source, List<String>> won = new HashMap<>();

  ProfitabilityFigures(Company company, Given given) {
    this.company = company;
    this.given = given;
    company.raw().campaigns().stream()
        .filter(campaign -> campaign.purpose().equals("acquisition"))
        .forEach(this::spend);
    for (Raw.Account account : company.accounts().values()) {
      Source source = new Source(account.channel(), YearMonth.from(account.createdOn()));
      if (company.buyer(account.customer()).bought() && spend.containsKey(source)) {
        won.computeIfAbsent(source, key -> new ArrayList<>()).add(account.customer());
      }
    }
  }

  /** Every day of a campaign costs the same. */
  private void spend(Raw.Campaign campaign) {
    List<LocalDate> days =
        campaign
            .from()
            .datesUntil(campaign.to().plusDays(1))
            .filter(d -> d.isBefore(company.asOf()))
            .toList();
    for (LocalDate day : days) {
      spend.merge(
          new Source(campaign.channel(), YearMonth.from(day)),
          campaign.spend().doubleValue() / days.size(),
          Double::sum);
    }
  }

  @Override
  public String name() {
    return "profitability";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Movement> movements = company.movements(slice);
    double costed = company.purchases(slice).size();
    double revenue = Sums.revenue(movements);
    double cost = Figures.sum(movements.stream().map(Movement::cost).toList()).doubleValue();
    Figures figures =
        new Figures()
            .put("gross_margin", movements.isEmpty() ? Figures.NONE : revenue - cost)
            .put("gross_margin_n", costed)
            .put("gross_margin_rate", revenue > 0 ? (revenue - cost) / revenue : Figures.NONE)
            .put("gross_margin_rate_n", costed);
    double spent = 0;
    double customers = 0;
    for (Map.Entry<Source, Double> entry : spend.entrySet()) {
      if (slice.in(entry.getKey().month().atDay(1))) {
        List<String> heads = won.getOrDefault(entry.getKey(), List.of());
        double mine = heads.stream().filter(slice.customers()::contains).count();
        customers += mine;
        spent +=
            heads.isEmpty()
                ? (slice.withNobody() ? entry.getValue() : 0)
                : entry.getValue() * mine / heads.size();
      }
    }
    figures.put("acquisition_spend", spent).rate("cac", spent, customers);
    if (!slice.isAll()) {
      return figures.noRate("clv_margin", "ltv_to_cac", "cost_to_serve");
    }
    List<Double> costs = costsToServe(company, slice);
    double[] predicted = given.sumAndCount("clv_predicted", slice);
    double margin = Figures.ratio(predicted[0], predicted[1]) * figures.get("gross_margin_rate");
    return figures
        .put("clv_margin", margin)
        .put("clv_margin_n", predicted[1])
        .put("ltv_to_cac", figures.get("cac") == 0 ? Figures.NONE : margin / figures.get("cac"))
        .put("ltv_to_cac_n", customers)
        .put("cost_to_serve", Sums.mean(costs))
        .put("cost_to_serve_n", costs.size());
  }

  /** Of each customer of the slice who cost something. */
  static List<Double> costsToServe(Company company, Slice slice) {
    Map<String, BigDecimal> costs = new HashMap<>();
    for (Raw.ServiceCost month : company.raw().serviceCosts()) {
      if (month.month().isBefore(company.asOf()) && slice.customers().contains(month.customer())) {
        costs.merge(month.customer(), month.cost(), BigDecimal::add);
      }
    }
    return costs.values().stream().map(BigDecimal::doubleValue).toList();
  }

  @Override
  public double tolerance(String metric) {
    return switch (metric) {
      case "acquisition_spend", "cac", "clv_margin", "ltv_to_cac" -> 1e-4;
      default -> 1e-9;
    };
  }
}
