package io.clientele.ingest.clean;

import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import io.clientele.warehouse.engine.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SQL that computes a plan. It names cells by index ({@code c0}, ...) and readings and
 * fields by number ({@code r0}, {@code f0}), so nothing of a file gets into it.
 */
final class CleaningSql {
  private final Plan plan;
  private final Notation notation;
  private final java.util.Map<Reading, Facts> facts;

  CleaningSql(Plan plan, java.util.Map<Reading, Facts> facts, Notation notation) {
    this.plan = plan;
    this.facts = facts;
    this.notation = notation;
  }

  /** The cells in use, without what nobody sees, null where they say nothing. */
  static String texts(Plan plan) {
    String cells =
        plan.cells().stream()
            .map(cell -> ", clean_cell(c%d) as t%d".formatted(cell, cell))
            .collect(Collectors.joining());
    return "select line" + cells + " from cells";
  }

  /** All rows: line, fields, reason and cell of a refusal, hash. */
  String clean() {
    return """
        with texts as (%s),
        readings as (select texts.*%s from texts%s),
        fields as (select *%s from readings),
        rated as (select fields.*%s from fields%s),
        judged as (select *, case %s else -1 end as problem from rated)
        select line%s, problem,
          case problem %s end as reason,
          case problem %s else -1 end as cell,
          system.main.md5(concat_ws(chr(31), %s%s)) as row_hash
        from judged"""
        .formatted(
            texts(plan),
            listed(plan.readings().size(), i -> reading(i) + " as r" + i) + matches(),
            joins(),
            listed(plan.fields().size(), i -> field(plan.fields().get(i)) + " as f" + i),
            listed(currencies().size(), i -> "rate" + i + ".first_date as first_date" + i),
            rates(),
            problems().isEmpty()
                ? "when false then -1"
                : numbered(i -> "when " + problems().get(i).condition() + " then " + i),
            listed(plan.fields().size(), i -> "f" + i),
            problems().isEmpty()
                ? "when -2 then ''"
                : numbered(i -> "when " + i + " then " + problems().get(i).reason()),
            problems().isEmpty()
                ? "when -2 then -1"
                : numbered(i -> "when " + i + " then " + origin(problems().get(i).cell())),
            SqlText.literal(plan.recognised().profile().id()),
            hashed());
  }

  private interface Part {
    String at(int index);
  }

  private static String listed(int count, Part part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(", ").append(part.at(i));
    }
    return text.toString();
  }

  private String numbered(Part part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < problems().size(); i++) {
      text.append(' ').append(part.at(i));
    }
    return text.toString();
  }

  private String reading(int number) {
    Reading reading = plan.readings().get(number);
    String text = "t" + reading.cell();
    return switch (reading) {
      case Reading.Numeric numeric -> numeric(numeric, text);
      case Reading.Temporal temporal -> temporal(temporal, text);
      case Reading.Word word -> {
        String value = "nullif(word" + number + ".value, '')";
        yield Reading.isNumeric(word.type())
            ? "try_cast(%s as %s)".formatted(value, sqlType(word.type()))
            : value;
      }
      case Reading.Text plain -> {
        String first =
            plain.others().stream().map(cell -> ", t" + cell).collect(Collectors.joining());
        String value = first.isEmpty() ? text : "coalesce(" + text + first + ")";
        yield plain.isLowerCase() ? "lower(" + value + ")" : value;
      }
    };
  }

  private String numeric(Reading.Numeric reading, String text) {
    DecimalMark mark = notation.decimal(reading);
    Facts column = facts.getOrDefault(reading, new Facts(0, 0, java.util.Map.of(), 0, 0));
    boolean isBare =
        column.hasOnly("bare_plain", "bare_point")
            || (mark == DecimalMark.POINT
                && column.hasOnly("bare_plain", "bare_point", "bare_unsure"));
    String point =
        isBare
            ? text
            : "number_point(%s, %s)"
                .formatted(
                    text,
                    literal(mark == null ? null : mark.name().toLowerCase(java.util.Locale.ROOT)));
    return "try_cast(%s as %s)".formatted(point, reading.isExact() ? "decimal(18,4)" : "double");
  }

  private String temporal(Reading.Temporal reading, String text) {
    DateOrder order = notation.order(reading);
    Facts column = facts.getOrDefault(reading, new Facts(0, 0, java.util.Map.of(), 0, 0));
    String first = order == null ? null : order == DateOrder.DMY ? "day" : "month";
    String local =
        column.hasOnly("iso")
            ? "try_cast(%s as timestamp)".formatted(text)
            : "date_value(%s, %s)".formatted(text, literal(first));
    String zone = notation.timeZone(reading);
    if (!reading.isInstant()) {
      // The day as written, wherever it was.
      local =
          column.count("iso_zone") == 0
              ? local
              : "case when date_shape(%s) = 'iso_zone' then try_cast(substr(%s, 1, 10) as timestamp) else %s end"
                  .formatted(text, text, local);
    } else if (!zone.equals("UTC") && !column.hasOnly("iso_zone")) {
      String utc = "cast(timezone(%s, %s) as timestamp)".formatted(SqlText.literal(zone), local);
      local =
          column.count("iso_zone") == 0
              ? utc
              : "case when date_shape(%s) = 'iso_zone' then %s else %s end"
                  .formatted(text, local, utc);
    }
    return "plausible(" + local + ")";
  }

  private String joins() {
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < plan.readings().size(); i++) {
      if (plan.readings().get(i) instanceof Reading.Word word) {
        joins.append(
            " left join (select text, value from vocabulary where reading = %d) word%d on word%d.text = t%d"
                .formatted(i, i, i, word.cell()));
      }
    }
    return joins.toString();
  }

  /** Whether a word is known: one that is may well mean that there is no value. */
  private String matches() {
    StringBuilder matches = new StringBuilder();
    for (int i = 0; i < plan.readings().size(); i++) {
      if (plan.readings().get(i) instanceof Reading.Word) {
        matches.append(", word%d.text as w%d".formatted(i, i));
      }
    }
    return matches.toString();
  }

  private String field(Field field) {
    String value = value(field);
    String otherwise = field.source().rules().otherwise();
    if (otherwise != null) {
      value = "coalesce(%s, %s)".formatted(value, constant(field, otherwise));
    }
    if (!field.onlyIf().isEmpty()) {
      value = "case when %s then %s end".formatted(anySays(field.onlyIf()), value);
    }
    if (!field.unless().isEmpty()) {
      value = "case when not (%s) then %s end".formatted(anySays(field.unless()), value);
    }
    return value;
  }

  private static String anySays(List<Integer> cells) {
    return cells.stream()
        .map(cell -> "t" + cell + " is not null")
        .collect(Collectors.joining(" or "));
  }

  private static String constant(Field field, String text) {
    return "cast(%s as %s)".formatted(SqlText.literal(text), sqlType(field.type()));
  }

  private String value(Field field) {
    String constant = field.source().constant();
    if (constant != null) {
      return constant(field, constant);
    }
    if (!Reading.isNumeric(field.type())) {
      return texts(field);
    }
    String sum = reading(field.readings().getFirst(), "line");
    for (int minus : field.minus()) {
      sum += " - " + reading(minus, "line");
    }
    for (int times : field.times()) {
      sum = "(%s) * %s".formatted(sum, reading(times, "line"));
    }
    BigDecimal factor = field.source().factor();
    if (factor.compareTo(BigDecimal.ONE) != 0) {
      sum = "(%s) * %s".formatted(sum, factor.toPlainString());
    }
    return switch (field.type()) {
      case INTEGER ->
          sum.equals("line")
              ? sum
              : "case when %s = trunc(%s) then try_cast(%s as bigint) end".formatted(sum, sum, sum);
      case NUMBER -> "cast(" + sum + " as double)";
      default -> "try_cast(" + sum + " as decimal(18,4))";
    };
  }

  private static String texts(Field field) {
    List<String> parts =
        field.readings().stream()
            .map(reading -> reading(reading, "cast(line as varchar)"))
            .toList();
    String separator = SqlText.literal(field.source().separator());
    String joined =
        field.source().rules().skipsEmpty()
            ? "nullif(concat_ws(%s, %s), '')".formatted(separator, String.join(", ", parts))
            : String.join(" || %s || ".formatted(separator), parts);
    return switch (field.type()) {
      case BOOLEAN -> "cast(" + joined + " as boolean)";
      case DATE -> "cast(" + joined + " as date)";
      case TEXT_LIST ->
          "list_filter(list_transform(string_split(%s, %s), lambda x: system.main.trim(x, ' \"')), lambda x: x <> '')"
              .formatted(joined, SqlText.literal(field.source().list()));
      default -> joined;
    };
  }

  private static String reading(int number, String line) {
    return number == Field.LINE ? line : "r" + number;
  }

  private List<Integer> currencies() {
    List<Integer> fields = new ArrayList<>();
    for (int i = 0; i < plan.fields().size(); i++) {
      if (plan.fields().get(i).type() == ColumnType.CURRENCY) {
        fields.add(i);
      }
    }
    return fields;
  }

  private String rates() {
    StringBuilder joins = new StringBuilder();
    for (int i = 0; i < currencies().size(); i++) {
      joins.append(
          " left join first_rates rate%d on rate%d.currency = f%d"
              .formatted(i, i, currencies().get(i)));
    }
    return joins.toString();
  }

  private int origin(int cell) {
    return cell < 0 ? cell : plan.derived().origin(cell);
  }

  private record Problem(String condition, String reason, int cell) {}

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Plan.Refused refused : plan.refusals()) {
      problems.add(
          new Problem(
              "regexp_full_match(t%d, %s)"
                  .formatted(refused.cell(), SqlText.literal(refused.regex())),
              SqlText.literal(refused.reason()),
              refused.cell()));
    }
    for (int i = 0; i < plan.readings().size(); i++) {
      Reading reading = plan.readings().get(i);
      String text = "t" + reading.cell();
      String missing = "%s is not null and r%d is null".formatted(text, i);
      switch (reading) {
        case Reading.Numeric numeric ->
            problems.add(new Problem(missing, "number_reason(" + text + ")", numeric.cell()));
        case Reading.Temporal temporal ->
            problems.add(new Problem(missing, "date_reason(" + text + ")", temporal.cell()));
        case Reading.Word word ->
            problems.add(
                new Problem(
                    "%s is not null and w%d is null".formatted(text, i),
                    SqlText.literal(Words.reason(word.type())),
                    word.cell()));
        case Reading.Text plain -> {}
      }
    }
    for (int i = 0; i < plan.fields().size(); i++) {
      if (plan.fields().get(i).type() == ColumnType.INTEGER && !isLine(plan.fields().get(i))) {
        int reading = plan.fields().get(i).readings().getFirst();
        problems.add(
            new Problem(
                "r%d is not null and f%d is null".formatted(reading, i), "'bad_number'", cell(i)));
      }
    }
    for (int i = 0; i < currencies().size(); i++) {
      problems.add(
          new Problem(
              "f%d is not null and first_date%d is null".formatted(currencies().get(i), i),
              "'missing_rate'",
              cell(currencies().get(i))));
    }
    problems.addAll(missingKeys());
    for (int i = 0; i < plan.fields().size(); i++) {
      if (plan.fields().get(i).source().isRequired()) {
        problems.add(new Problem("f" + i + " is null", "'missing_value'", cell(i)));
      }
    }
    return problems;
  }

  private List<Problem> missingKeys() {
    if (plan.recognised().profile().rows().needsMainKey()) {
      return plan.outputs().getFirst().keys().stream()
          .map(key -> new Problem("f" + key + " is null", "'missing_key'", cell(key)))
          .toList();
    }
    String none =
        plan.outputs().stream()
            .map(
                output ->
                    output.keys().stream()
                        .map(key -> "f" + key + " is null")
                        .collect(Collectors.joining(" or ", "(", ")")))
            .collect(Collectors.joining(" and "));
    return List.of(
        new Problem(none, "'missing_key'", cell(plan.outputs().getFirst().keys().getFirst())));
  }

  private static boolean isLine(Field field) {
    return field.readings().contains(Field.LINE) || field.readings().isEmpty();
  }

  /** The first cell that a field comes from. */
  private int cell(int field) {
    return plan.fields().get(field).readings().stream()
        .filter(reading -> reading != Field.LINE)
        .map(reading -> plan.readings().get(reading).cell())
        .findFirst()
        .orElse(-1);
  }

  /** Every value of every entity in the order of the entities; nulls leave a mark of their own. */
  private String hashed() {
    return listed(
        plan.fields().size(), i -> "coalesce(cast(f%d as varchar), chr(30))".formatted(i));
  }

  static String sqlType(ColumnType type) {
    return type == ColumnType.TEXT_LIST ? "varchar[]" : type.sql();
  }

  private static String literal(@Nullable String text) {
    return text == null ? "cast(null as varchar)" : SqlText.literal(text);
  }
}
