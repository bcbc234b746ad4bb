package io.clientele.tests.endtoend.figures;

import java.util.List;

/** Element 13, without the sentiment of texts, which a model finds. */
record SatisfactionFigures(Company company) implements Element {
  @Override
  public String name() {
    return "satisfaction";
  }

  @Override
  public Figures figures(Slice slice) {
    List<Raw.Answer> answers =
        company.raw().answers().stream()
            .filter(answer -> answer.day().isBefore(company.asOf()))
            .filter(answer -> slice.has(answer.customer(), answer.day()))
            .toList();
    List<Raw.Answer> nps = answers.stream().filter(answer -> answer.scale() == 10).toList();
    List<Raw.Answer> csat = answers.stream().filter(answer -> answer.scale() == 5).toList();
    double promoters = nps.stream().filter(answer -> answer.score() >= 9).count();
    double detractors = nps.stream().filter(answer -> answer.score() <= 6).count();
    double respondents =
        answers.stream()
            .map(Raw.Answer::customer)
            .filter(slice.customers()::contains)
            .distinct()
            .count();
    return new Figures()
        .rate("nps", 100 * (promoters - detractors), nps.size())
        .rate("csat", csat.stream().filter(answer -> answer.score() >= 4).count(), csat.size())
        .rate("rating_mean", csat.stream().mapToInt(Raw.Answer::score).sum(), csat.size())
        .put("responses", answers.size())
        .rate("response_rate", respondents, slice.size());
  }
}
