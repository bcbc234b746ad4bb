package io.clientele.ingest.clean;

import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.Formats;
import java.util.List;
import java.util.Map;

/**
 * One cell of each row, understood as one kind of value. Several columns may share it.
 *
 * @param cell index of the column in the file
 */
sealed interface Reading {
  int cell();

  /**
   * An exact decimal, or a double for {@link ColumnType#NUMBER}.
   *
   * @param isPercent the source counts in hundredths, whether a cell says so or not
   */
  record Numeric(int cell, boolean isExact, boolean isPercent, Formats formats)
      implements Reading {}

  /**
   * A timestamp, in UTC for an instant, at local midnight or time for a date.
   *
   * @param newestShortYear of the years of two digits the last one that is of this century
   */
  record Temporal(int cell, boolean isInstant, int newestShortYear, Formats formats)
      implements Reading {}

  /** A word out of few: decoded by a table. */
  record Word(int cell, ColumnType type, List<String> values, Map<String, String> words)
      implements Reading {}

  /**
   * A telephone number, as E.164 where it can be read and as it stands elsewhere.
   *
   * @param country cell of the customer's country, -1 where the file has none
   */
  record Phone(int cell, List<Integer> others, int country) implements Reading {}

  /**
   * The text itself.
   *
   * @param others cells to take in turn where the cell is empty
   */
  record Text(int cell, List<Integer> others, boolean isLowerCase) implements Reading {}

  static boolean isNumeric(ColumnType type) {
    return switch (type) {
      case MONEY, QUANTITY, INTEGER, NUMBER -> true;
      default -> false;
    };
  }
}
