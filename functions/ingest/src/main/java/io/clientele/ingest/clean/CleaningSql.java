package io.clientele.ingest.clean;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the SQL that makes fields of values and judges the rows. It names values and fields by
 * number ({@code r0}, {@code f0}, ...), so nothing of a file gets into it. Each step is a column of
 * its own: an expression that is written into others is bound, and mostly computed, many times.
 */
final class CleaningSql {
  private final Plan plan;
  private final ValueColumns columns;
  private final List<Path> files;

  /**
   * The SQL of one file.
   *
   * @param files the values of its rows
   */
  CleaningSql(Plan plan, ValueColumns columns, List<Path> files) {
    this.plan = plan;
    this.columns = columns;
    this.files = List.copyOf(files);
  }

  /** Every currency that amounts of the file are in, once; empty where it has no amounts. */
  Optional<String> currencies() {
    List<Integer> currencies = RateSql.currencies(plan);
    if (currencies.isEmpty()) {
      return Optional.empty();
    }
    String each =
        currencies.stream()
            .map(field -> "select f%d as currency from fields".formatted(field))
            .collect(Collectors.joining(" union all "));
    return Optional.of(
        "with %s select distinct currency from (%s) where currency is not null"
            .formatted(fields(), each));
  }

  /**
   * All rows: line, fields, number of the problem (-1 for none), reason and cell of a refusal,
   * hash. A condition names the problem, since those about the reason are computed once for every
   * reason there is.
   */
  String clean(RateSql rates) {
    List<Problems.Problem> problems = Problems.of(plan, columns, rates);
    return """
        with %s,
        judged as (select *, case %s else -1 end as problem from fields)
        select line%s, problem,
          case problem %s end as reason,
          case problem %s else -1 end as cell,
          %s as row_hash
        from judged"""
        .formatted(
            fields(),
            numbered(problems, i -> "when " + problems.get(i).condition() + " then " + i),
            listed(plan.fields().size(), i -> ", f" + i),
            numbered(problems, i -> "when " + i + " then " + problems.get(i).reason()),
            numbered(problems, i -> "when " + i + " then " + origin(problems.get(i).cell())),
            hash());
  }

  private String fields() {
    return """
        readings as (%s),
        fields as (select *%s from readings)"""
        .formatted(
            columns.select(files),
            listed(
                plan.fields().size(), i -> ", " + FieldSql.of(plan.fields().get(i)) + " as f" + i));
  }

  private interface Part {
    String at(int index);
  }

  private static String listed(int count, Part part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(part.at(i));
    }
    return text.toString();
  }

  private static String numbered(List<Problems.Problem> problems, Part part) {
    return listed(problems.size(), i -> " " + part.at(i));
  }

  private int origin(int cell) {
    return cell < 0 ? cell : plan.derived().origin(cell);
  }

  /** Of every value of every entity; fields that are no mere readings come on top. */
  private String hash() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < plan.fields().size(); i++) {
      if (!plan.fields().get(i).isReading()) {
        made.add("'%s=' || cast(f%d as varchar)".formatted(plan.name(i), i));
      }
    }
    return made.isEmpty()
        ? "values_hash"
        : "substr(system.main.md5(concat_ws(chr(31), values_hash, %s)), 1, 24)"
            .formatted(String.join(", ", made));
  }
}
