package io.clientele.ingest.clean;

import io.clientele.warehouse.engine.SqlText;
import java.util.List;
import java.util.Map;

/**
 * Writes the SQL that computes a plan. It names cells by index ({@code c0}, ...) and readings and
 * fields by number ({@code r0}, {@code f0}), so nothing of a file gets into it. Each step of a
 * value is a column of its own: an expression that is written into others is bound, and mostly
 * computed, many times.
 */
final class CleaningSql {
  private final Plan plan;
  private final ReadingSql readings;
  private final RateSql rates;
  private final List<Problems.Problem> problems;

  /**
   * The SQL of one file.
   *
   * @param reportingCurrency of rows that name none
   * @param timeZone in which the day of an exchange rate begins
   */
  CleaningSql(
      Plan plan,
      Map<Reading, Facts> facts,
      Notation notation,
      String reportingCurrency,
      String timeZone) {
    this.plan = plan;
    readings = new ReadingSql(facts, notation);
    rates = new RateSql(plan, reportingCurrency, timeZone);
    problems = Problems.of(plan, readings, rates);
  }

  /** All rows: line, fields, reason and cell of a refusal, hash. */
  String clean() {
    return """
        with texts as (%s),
        marks as (select *%s from texts),
        shapes as (select *%s from marks),
        dates as (select *%s from shapes),
        readings as (select dates.*%s from dates%s),
        fields as (select *%s from readings),
        rated as (select fields.*%s from fields%s),
        judged as (select *, case %s else -1 end as problem from rated)
        select line%s, problem,
          case problem %s end as reason,
          case problem %s else -1 end as cell,
          system.main.md5(concat_ws(chr(31), %s%s)) as row_hash
        from judged"""
        .formatted(
            CellSql.texts(plan),
            unlessPlain(ReadingSql::mark),
            unlessPlain(ReadingSql::shape),
            unlessPlain(readings::dateText),
            listed(plan.readings().size(), this::value),
            joins(),
            listed(
                plan.fields().size(), i -> ", " + FieldSql.of(plan.fields().get(i)) + " as f" + i),
            rates.firstDates(),
            rates.joins(),
            numbered(i -> "when " + problems.get(i).condition() + " then " + i),
            listed(plan.fields().size(), i -> ", f" + i),
            numbered(i -> "when " + i + " then " + problems.get(i).reason()),
            numbered(i -> "when " + i + " then " + origin(problems.get(i).cell())),
            SqlText.literal(plan.recognised().profile().id()),
            hashed());
  }

  private interface Part {
    String at(int index);
  }

  private interface Step {
    String of(int number, Reading reading);
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

  private String unlessPlain(Step step) {
    return listed(
        plan.readings().size(),
        i -> {
          Reading reading = plan.readings().get(i);
          return readings.isPlain(reading) ? "" : step.of(i, reading);
        });
  }

  /**
   * The value and, of a word, whether it is known: one that is may well mean that there is none.
   */
  private String value(int number) {
    Reading reading = plan.readings().get(number);
    String value = ", %s as r%d".formatted(readings.value(number, reading), number);
    return reading instanceof Reading.Word
        ? value + ", word%d.value as w%d".formatted(number, number)
        : value;
  }

  private String joins() {
    // Telephones come after the words, among which the countries are.
    return listed(plan.readings().size(), this::word) + listed(plan.readings().size(), this::phone);
  }

  private String word(int number) {
    return plan.readings().get(number) instanceof Reading.Word word
        ? " left join (select text, value from vocabulary where reading = %1$d) word%1$d on word%1$d.text = t%2$d"
            .formatted(number, word.cell())
        : "";
  }

  private String phone(int number) {
    return plan.readings().get(number) instanceof Reading.Phone phone
        ? " left join (select * from phones where reading = %1$d) phone%1$d on phone%1$d.text = t%2$d and phone%1$d.country = %3$s"
            .formatted(number, phone.cell(), countryOf(phone))
        : "";
  }

  private String countryOf(Reading.Phone phone) {
    int country = plan.countryOf(phone);
    return country < 0 ? "''" : "coalesce(word" + country + ".value, '')";
  }

  /** Every value of every entity in the order of the entities; nulls leave a mark of their own. */
  private String hashed() {
    return listed(
        plan.fields().size(), i -> ", coalesce(cast(f%d as varchar), chr(30))".formatted(i));
  }
}
