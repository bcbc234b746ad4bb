package io.clientele.ingest.clean;

import io.clientele.domain.entity.ColumnType;
import io.clientele.warehouse.engine.SqlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** SQL of a field, out of the readings that it is made from. */
final class FieldSql {
  private FieldSql() {}

  static String of(Field field) {
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

  private static String value(Field field) {
    String constant = field.source().constant();
    if (constant != null) {
      return constant(field, constant);
    }
    return Reading.isNumeric(field.type()) ? number(field) : text(field);
  }

  static String sqlType(ColumnType type) {
    return type == ColumnType.TEXT_LIST ? "varchar[]" : type.sql();
  }

  private static String number(Field field) {
    String sum = reading(field.readings().getFirst(), "line");
    for (int minus : field.minus()) {
      sum += " - " + reading(minus, "line");
    }
    for (int times : field.times()) {
      sum = "(%s) * %s".formatted(sum, reading(times, "line"));
    }
    for (int less : field.less()) {
      // More than all, or less than nothing, is no share: there is no value then.
      sum =
          "case when coalesce(r%d, 0) between 0 and 1 then (%s) * (1 - cast(coalesce(r%d, 0) as decimal(9,4))) end"
              .formatted(less, sum, less);
    }
    for (Field.Over over : field.over()) {
      sum = "(%s) / nullif(%s, 0)".formatted(sum, divisor(over));
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

  private static String divisor(Field.Over over) {
    String otherwise = over.otherwise() == null ? "null" : over.otherwise().toPlainString();
    return over.reading() == Field.NO_READING
        ? otherwise
        : "coalesce(cast(r%d as double), %s)".formatted(over.reading(), otherwise);
  }

  private static String text(Field field) {
    List<String> parts =
        field.readings().stream()
            .map(reading -> reading(reading, "cast(line as varchar)"))
            .toList();
    String separator = SqlText.literal(field.source().separator());
    String joined =
        field.source().rules().skipsEmpty()
            ? "nullif(concat_ws(%s, %s), '')".formatted(separator, String.join(", ", parts))
            : String.join(" || %s || ".formatted(separator), parts);
    String suffix = field.source().rules().suffix();
    if (!suffix.isEmpty()) {
      joined += " || " + SqlText.literal(suffix);
    }
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
}
