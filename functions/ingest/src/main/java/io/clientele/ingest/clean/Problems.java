package io.clientele.ingest.clean;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.domain.entity.Entity;
import io.clientele.warehouse.engine.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything for which a row of a plan is refused, the first that applies being its reason. */
final class Problems {
  /**
   * One ground for a refusal.
   *
   * @param condition SQL over readings and fields
   * @param reason SQL of its name
   * @param cell index of the cell at fault, -1 where it is none
   */
  record Problem(String condition, String reason, int cell) {}

  private static final Column VALUE = Entity.CUSTOMER_FACTS.column("value").orElseThrow();
  private static final Column UNIT = Entity.CUSTOMER_FACTS.column("unit").orElseThrow();

  private Problems() {}

  static List<Problem> of(Plan plan, ValueColumns columns, RateSql rates) {
    List<Problem> problems = new ArrayList<>();
    for (Plan.Refused refused : plan.refusals()) {
      problems.add(
          new Problem(
              "regexp_full_match(t%d, %s)"
                  .formatted(refused.cell(), SqlText.literal(refused.regex())),
              SqlText.literal(refused.reason()),
              refused.cell()));
    }
    problems.add(new Problem("closing is not null", "closing", -1));
    for (int i = 0; i < plan.readings().size(); i++) {
      problems.add(new Problem("bad = " + i, "why", plan.readings().get(i).cell()));
    }
    for (int i = 0; i < plan.readings().size(); i++) {
      if (columns.isMarked(i)) {
        problems.add(
            new Problem(
                "not is_marked_as(m%d, %s)".formatted(i, currency(plan, i, rates)),
                "'other_currency'",
                plan.readings().get(i).cell()));
      }
    }
    for (int i = 0; i < plan.fields().size(); i++) {
      Field field = plan.fields().get(i);
      if (field.type() == ColumnType.INTEGER && !isLine(field)) {
        problems.add(
            new Problem(
                "r%d is not null and f%d is null".formatted(field.readings().getFirst(), i),
                "'bad_number'",
                plan.cell(i)));
      }
    }
    rates
        .missing()
        .forEach(
            (row, condition) ->
                problems.add(new Problem(condition, "'missing_rate'", plan.cell(row.currency()))));
    problems.addAll(missingKeys(plan));
    for (int i = 0; i < plan.fields().size(); i++) {
      if (plan.fields().get(i).source().isRequired()) {
        problems.add(new Problem("f" + i + " is null", "'missing_value'", plan.cell(i)));
      }
    }
    return problems;
  }

  /** Of a measure that a customer's source reports, the currency is its unit. */
  private static String currency(Plan plan, int reading, RateSql rates) {
    for (Output output : plan.outputs()) {
      if (output.feed().entity() == Entity.CUSTOMER_FACTS) {
        Integer value = output.fields().get(VALUE);
        Integer unit = output.fields().get(UNIT);
        if (value != null
            && unit != null
            && plan.fields().get(value).readings().contains(reading)) {
          return "coalesce(f%d, %s)".formatted(unit, rates.currency());
        }
      }
    }
    return rates.currency();
  }

  private static List<Problem> missingKeys(Plan plan) {
    List<Integer> keys = plan.outputs().getFirst().keys();
    if (plan.recognised().profile().rows().needsMainKey()) {
      return keys.stream()
          .map(key -> new Problem("f" + key + " is null", "'missing_key'", plan.cell(key)))
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
    return List.of(new Problem(none, "'missing_key'", plan.cell(keys.getFirst())));
  }

  private static boolean isLine(Field field) {
    return field.readings().contains(Field.LINE) || field.readings().isEmpty();
  }
}
