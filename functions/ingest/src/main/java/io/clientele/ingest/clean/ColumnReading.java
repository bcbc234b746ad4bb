package io.clientele.ingest.clean;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.Divisor;
import io.clientele.ingest.profile.Formats;
import io.clientele.ingest.profile.Source;
import java.math.BigDecimal;
import java.util.List;

/** As what kind of value a cell is understood, by the column that it fills. */
final class ColumnReading {
  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  private ColumnReading() {}

  static Reading of(
      Column column, Source source, Formats formats, List<Integer> cells, int country) {
    int cell = cells.getFirst();
    ColumnType type = column.type();
    if (Reading.isNumeric(type) && source.words().isEmpty()) {
      boolean isPercent = source.factor().compareTo(PERCENT) == 0;
      return new Reading.Numeric(cell, type != ColumnType.NUMBER, isPercent, formats);
    }
    if (column.name().equals("phone") && source.words().isEmpty()) {
      return new Reading.Phone(cell, cells.subList(1, cells.size()), country);
    }
    return switch (type) {
      case DATE, INSTANT ->
          new Reading.Temporal(
              cell,
              type == ColumnType.INSTANT,
              // Nobody was born in a year to come.
              column.name().equals("birth_date") ? 29 : WrittenDate.NEWEST_SHORT_YEAR,
              formats);
      case BOOLEAN, CURRENCY, COUNTRY, WORD, MONEY, QUANTITY, INTEGER, NUMBER ->
          new Reading.Word(cell, type, column.values(), source.words());
      default ->
          source.words().isEmpty()
              ? new Reading.Text(
                  cell, cells.subList(1, cells.size()), column.name().equals("email"))
              : new Reading.Word(cell, type, List.of(), source.words());
    };
  }

  static Reading of(Divisor divisor, Formats formats, int cell) {
    return divisor.words().isEmpty()
        ? new Reading.Numeric(cell, true, false, formats)
        : new Reading.Word(cell, ColumnType.WORD, List.of(), divisor.words());
  }
}
