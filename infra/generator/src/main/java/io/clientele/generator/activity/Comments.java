package io.clientele.generator.activity;

import io.clientele.generator.company.Table;
import io.clientele.generator.random.Draw;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What customers write, in Polish and English, by mood. */
final class Comments {
  /**
   * A comment and what it is about.
   *
   * @param topic as in the truth files
   */
  record Comment(String topic, String text) {}

  private final Map<String, List<Comment>> byMood =
      Table.read(Comments.class, "comments.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0) + " " + row.get(1),
                  TreeMap::new,
                  Collectors.mapping(
                      row -> new Comment(row.get(2), row.get(3)), Collectors.toList())));

  /**
   * A comment that fits.
   *
   * @param language {@code pl} or {@code en}
   */
  Comment pick(Draw draw, String language, int score, boolean late) {
    String mood = score >= 9 ? "promoter" : score >= 7 ? "passive" : late ? "late" : "detractor";
    return draw.pick(Objects.requireNonNull(byMood.get(language + " " + mood)));
  }
}
