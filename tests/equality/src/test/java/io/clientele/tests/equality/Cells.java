package io.clientele.tests.equality;

import io.trino.spi.type.SqlDate;
import io.trino.spi.type.SqlDecimal;
import io.trino.spi.type.SqlTimestamp;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the values of two engines comparable. */
final class Cells {
  private static final double RELATIVE = 1e-9;

  private Cells() {}

  static boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Double one && right instanceof Double other) {
      return close(one, other);
    }
    return Objects.equals(left, right);
  }

  private static boolean close(double left, double right) {
    return Double.compare(left, right) == 0
        || Math.abs(left - right) <= RELATIVE * Math.max(Math.abs(left), Math.abs(right));
  }

  /** One Java type for each SQL type, whichever engine it came from. */
  static @Nullable Object plain(@Nullable Object value) {
    try {
      return switch (value) {
        case Integer number -> number.longValue();
        case Short number -> number.longValue();
        case Byte number -> number.longValue();
        case BigDecimal number -> number.stripTrailingZeros();
        case Date date -> date.toLocalDate();
        case LocalDate date -> date;
        case Timestamp timestamp -> timestamp.toLocalDateTime();
        case LocalDateTime timestamp -> timestamp;
        case SqlDecimal number -> number.toBigDecimal().stripTrailingZeros();
        case SqlDate date -> LocalDate.ofEpochDay(date.getDays());
        case SqlTimestamp timestamp -> timestamp.toLocalDateTime();
        case Array array -> plainList(Arrays.asList((Object[]) array.getArray()));
        case List<?> list -> plainList(list);
        case null, default -> value;
      };
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<@Nullable Object> plainList(List<?> list) {
    return Arrays.asList(list.stream().map(Cells::plain).toArray());
  }
}
