package io.clientele.tests.endtoend.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of element 13 that says how many answered a survey on which side. */
record AnswerPart(Company company) implements Part {
  @Override
  public String element() {
    return "satisfaction";
  }

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public List<String> key() {
    return List.of("kind");
  }

  @Override
  public Map<List<String>, Figures> rows(Slice slice) {
    List<Raw.Answer> answers =
        company.raw().answers().stream()
            .filter(answer -> answer.day().isBefore(company.asOf()))
            .filter(answer -> slice.has(answer.customer(), answer.day()))
            .toList();
    Map<List<String>, Figures> rows = new LinkedHashMap<>();
    rows.put(List.of("nps"), sides(answers, 10, 7, 9));
    rows.put(List.of("csat"), sides(answers, 5, 3, 4));
    return rows;
  }

  private static Figures sides(List<Raw.Answer> answers, int scale, int neutral, int positive) {
    List<Integer> scores =
        answers.stream().filter(answer -> answer.scale() == scale).map(Raw.Answer::score).toList();
    return new Figures()
        .put("negative", scores.stream().filter(score -> score < neutral).count())
        .put("neutral", scores.stream().filter(s -> s >= neutral && s < positive).count())
        .put("positive", scores.stream().filter(score -> score >= positive).count());
  }
}
