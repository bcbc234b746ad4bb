package io.clientele.tests.endtoend.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sentiment and the topics of texts, which word lists find. Whoever wrote in a generated
 * company gave a score beside it that says how they meant it: it is what the verdicts are held
 * against. Topics are nowhere but in the texts; their segments have to add up to the total.
 */
record SentimentAudit(Company company, Audit audit, Published published) {
  static final Set<String> METRICS =
      Set.of("sentiment_mean", "sentiment_positive_share", "sentiment_negative_share");

  /** Of ten. */
  private static final int PROMOTER = 9;

  private static final int PASSIVE = 7;

  /** From so far above or below zero a text is positive or negative, as docs/text.md says. */
  private static final double CLEAR = 0.3;

  private static final double SLACK = 1e-6;

  private static final List<String> COUNTS = List.of("mentions", "positive", "neutral", "negative");

  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String scheme : published.schemes()) {
      List<Published.Line> lines = published.rows(scheme, "satisfaction");
      lines.forEach(line -> texts(scheme, line, differences));
      Figures sums = new Figures();
      Figures total = new Figures();
      for (Published.Line line : lines) {
        for (String metric : METRICS) {
          add(line, metric + " " + line.month(), weighted(line, metric), sums, total);
        }
      }
      for (Published.Line line : published.part(scheme, "satisfaction", "topics")) {
        for (String count : COUNTS) {
          add(line, line.text("topic") + " " + count, line.number(count), sums, total);
        }
        add(line, line.text("topic"), weighted(line, "sentiment_mean"), sums, total);
        double told = line.number("positive") + line.number("neutral") + line.number("negative");
        if (told != line.number("sentiment_mean_n") || told > line.number("mentions")) {
          differences.add(scheme + ": counts of " + line.cells());
        }
      }
      add(scheme, sums, total, differences);
    }
    return differences;
  }

  private static double weighted(Published.Line line, String metric) {
    double n = line.number(metric + "_n");
    return n > 0 ? line.number(metric) * n : 0;
  }

  private static void add(
      Published.Line line, String name, double value, Figures sums, Figures total) {
    if (line.segment().equals("total")) {
      total.put(name, value);
    } else {
      double before = sums.get(name);
      sums.put(name, Double.isNaN(before) ? value : before + value);
    }
  }

  private static void add(String scheme, Figures sums, Figures total, List<String> differences) {
    Map<String, Double> all = new HashMap<>(total.values());
    sums.values().forEach((name, sum) -> all.putIfAbsent(name, Figures.NONE));
    all.forEach(
        (name, value) -> {
          if (Audit.differs(value, sums.get(name), 1e-9)) {
            differences.add(
                "%s %s: total %s, segments %s".formatted(scheme, name, value, sums.get(name)));
          }
        });
    if (all.isEmpty()) {
      differences.add(scheme + ": nothing published");
    }
  }

  /** The moods of a group's texts, as their writers said them by the score beside. */
  private record Moods(int positive, int neutral, int negative) {
    static Moods of(List<Raw.Answer> answers) {
      int[] counts = new int[3];
      for (Raw.Answer answer : answers) {
        int ofTen = answer.scale() == 10 ? answer.score() : 2 * answer.score();
        counts[ofTen >= PROMOTER ? 0 : ofTen >= PASSIVE ? 1 : 2]++;
      }
      return new Moods(counts[0], counts[1], counts[2]);
    }

    int texts() {
      return positive + neutral + negative;
    }

    /** Whether the figure is theirs; the mean of scores between the bounds of each mood. */
    boolean fits(String metric, double sum) {
      return switch (metric) {
        case "sentiment_positive_share" -> Math.abs(sum - positive) < SLACK;
        case "sentiment_negative_share" -> Math.abs(sum - negative) < SLACK;
        default ->
            sum >= CLEAR * positive - CLEAR * neutral - negative - SLACK
                && sum <= positive + CLEAR * neutral - CLEAR * negative + SLACK;
      };
    }
  }

  private void texts(String scheme, Published.Line line, List<String> differences) {
    Slice slice = audit.slice(scheme, line.segment(), line.month());
    Moods moods =
        Moods.of(
            company.raw().answers().stream()
                .filter(answer -> answer.day().isBefore(company.asOf()) && !answer.text().isEmpty())
                .filter(answer -> slice.has(answer.customer(), answer.day()))
                .toList());
    for (String metric : METRICS) {
      boolean isShown = !Double.isNaN(line.number(metric));
      if (line.number(metric + "_n") != moods.texts()
          || (moods.texts() > 0) != isShown
          || !moods.fits(metric, weighted(line, metric))) {
        differences.add(
            "%s %s %s %s: %s, published %s of %s"
                .formatted(
                    scheme,
                    line.segment(),
                    line.month(),
                    metric,
                    moods,
                    line.number(metric),
                    line.number(metric + "_n")));
      }
    }
  }
}
