package io.clientele.tests.endtoend.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/** Element 7. */
final class RetentionFigures implements Element {
  private final Company company;
  private final Given given;
  private final long silence;

  RetentionFigures(Company company, Given given) {
    this.company = company;
    this.given = given;
    this.silence = silence();
  }

  @Override
  public String name() {
    return "retention";
  }

  /** The least gap that nine of ten gaps between purchase days do not exceed. */
  private long silence() {
    List<Long> gaps =
        company.customers().stream()
            .flatMap(name -> company.buyer(name).gaps().stream())
            .sorted(Collections.reverseOrder())
            .toList();
    return gaps.get(gaps.size() / 10);
  }

  @Override
  public Figures figures(Slice slice) {
    if (slice.month().isPresent()) {
      return month(slice, slice.month().get()).noRate("repeat_rate", "p_alive", "churned_share");
    }
    LocalDate asOf = company.asOf();
    List<Buyer> buyers = company.buyers(slice);
    double[] alive = given.sumAndCount("p_alive", slice);
    return kept(slice, asOf.minusMonths(24), asOf.minusMonths(12), asOf)
        .rate(
            "repeat_rate", buyers.stream().filter(b -> b.days().size() >= 2).count(), buyers.size())
        .rate("p_alive", alive[0], alive[1])
        .rate("churned_share", buyers.stream().filter(this::isSilent).count(), buyers.size());
  }

  private Figures month(Slice slice, YearMonth month) {
    return company.isComplete(month)
        ? kept(slice, month.minusMonths(1).atDay(1), month.atDay(1), month.plusMonths(1).atDay(1))
        : new Figures().noRate("retention_rate", "churn_rate");
  }

  /** Who bought in [from, middle), and how many of them in [middle, to). */
  private Figures kept(Slice slice, LocalDate from, LocalDate middle, LocalDate to) {
    List<Buyer> before =
        company.buyers(slice).stream().filter(b -> b.boughtIn(from, middle)).toList();
    double kept = before.stream().filter(buyer -> buyer.boughtIn(middle, to)).count();
    return new Figures()
        .rate("retention_rate", kept, before.size())
        .rate("churn_rate", before.size() - kept, before.size());
  }

  /** Silent for longer than the others use to be, and for twice as long as this one's mean gap. */
  private boolean isSilent(Buyer buyer) {
    long recency = buyer.recencyDays(company.asOf());
    long span = ChronoUnit.DAYS.between(buyer.days().getFirst(), buyer.days().getLast());
    return recency > silence
        && (buyer.days().size() < 2 || recency > 2.0 * span / (buyer.days().size() - 1));
  }

  @Override
  public double tolerance(String metric) {
    return metric.equals("p_alive") ? 1e-7 : 1e-9;
  }
}
