package io.clientele.ingest.clean;

import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of each row. Columns that come from the same source with the same type share it.
 *
 * @param readings numbers of the readings it is joined from or, for a number, that are added up;
 *     {@link #LINE} is the line of the row
 * @param minus numbers of the readings that are taken off
 * @param times numbers of the readings that it is multiplied with
 * @param less numbers of the readings of a share that is taken off
 * @param over what it is divided by
 * @param onlyIf cells of which one must say something, or the row has no value; empty when none
 *     must
 * @param unless cells of which none may say anything
 */
record Field(
    ColumnType type,
    Source source,
    List<Integer> readings,
    List<Integer> minus,
    List<Integer> times,
    List<Integer> less,
    List<Over> over,
    List<Integer> onlyIf,
    List<Integer> unless) {
  static final int LINE = -1;

  /** The file does not have the column. */
  static final int NO_READING = -2;

  /**
   * One divisor.
   *
   * @param reading its number, or {@link #NO_READING}
   * @param otherwise of rows without a value there, null when those have no quotient
   */
  record Over(int reading, @Nullable BigDecimal otherwise) {}

  /** The value is that of one reading, and two that differ there differ here. */
  boolean isReading() {
    return readings.size() == 1
        && readings.getFirst() != LINE
        && minus.isEmpty()
        && times.isEmpty()
        && less.isEmpty()
        && over.isEmpty()
        && onlyIf.isEmpty()
        && unless.isEmpty()
        && type != ColumnType.TEXT_LIST
        && source.constant() == null
        && source.rules().otherwise() == null
        && source.rules().suffix().isEmpty()
        && source.factor().compareTo(BigDecimal.ONE) == 0;
  }
}
