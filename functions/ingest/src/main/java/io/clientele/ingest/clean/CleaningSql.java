package io.clientele.ingest.clean;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the SQL that makes fields of values and judges the rows. It names values and fields by
 * number ({@code r0}, {@code f0}, ...), so nothing of a file gets into it. Each step is a column of
 * its own: an expression that is written into others is bound, and mostly computed, many times.
 */
final class CleaningSql {
  private final Plan plan;
  private final ValueColumns columns;
  private final RateSql rates;
  private final List<Problems.Problem> problems;

  /**
   * The SQL of one file.
   *
   * @param reportingCurrency of rows that name none
   * @param timeZone in which the day of an exchange rate begins
   */
  CleaningSql(Plan plan, ValueColumns columns, String reportingCurrency, String timeZone) {
    this.plan = plan;
    this.columns = columns;
    rates = new RateSql(plan, reportingCurrency, timeZone);
    problems = Problems.of(plan, columns, rates);
  }

  /**
   * All rows: line, fields, number of the problem (-1 for none), reason and cell of a refusal,
   * hash. A condition names the problem, since those about the reason are computed once for every
   * reason there is.
   */
  String clean(List<Path> files) {
    return """
        with readings as (%s),
        fields as (select *%s from readings),
        rated as (select fields.*%s from fields%s),
        judged as (select *, case %s else -1 end as problem from rated)
        select line%s, problem,
          case problem %s end as reason,
          case problem %s else -1 end as cell,
          %s as row_hash
        from judged"""
        .formatted(
            columns.select(files),
            listed(
                plan.fields().size(), i -> ", " + FieldSql.of(plan.fields().get(i)) + " as f" + i),
            rates.firstDates(),
            rates.joins(),
            numbered(i -> "when " + problems.get(i).condition() + " then " + i),
            listed(plan.fields().size(), i -> ", f" + i),
            numbered(i -> "when " + i + " then " + problems.get(i).reason()),
            numbered(i -> "when " + i + " then " + origin(problems.get(i).cell())),
            hash());
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

  private String numbered(Part part) {
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
