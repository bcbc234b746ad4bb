package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import io.clientele.ingest.profile.Formats;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles how ambiguous values are written: by the whole column, then by what is known of the
 * export and by the file's other columns, which must not contradict each other, then by the team's
 * locale. Where nothing settles it the answer is null and the values are refused.
 */
final class Notation {
  private final Map<Reading, Facts> facts;
  private final Formats team;
  private final @Nullable DecimalMark common;
  private final @Nullable DateOrder commonOrder;

  Notation(Map<Reading, Facts> facts, Formats team) {
    this.facts = facts;
    this.team = team;
    common = decimal(facts.values());
    commonOrder = order(facts.values());
  }

  /** All that the cells of a reading are understood by. */
  Settled of(Reading reading) {
    Facts column = facts.getOrDefault(reading, Facts.NONE);
    return new Settled(
        reading instanceof Reading.Numeric numeric ? decimal(numeric) : null,
        reading instanceof Reading.Temporal temporal ? order(temporal) : null,
        column.hasMixedUnits(),
        !column.currencies().isEmpty(),
        column.isAllOf("serial") || column.isAllOf("month"));
  }

  @Nullable DecimalMark decimal(Reading.Numeric reading) {
    Facts column = facts.get(reading);
    if (column == null || isMixed(column)) {
      return null;
    }
    DecimalMark own = decimal(java.util.List.of(column));
    return own != null ? own : settled(reading.formats().decimal(), common, team.decimal());
  }

  @Nullable DateOrder order(Reading.Temporal reading) {
    Facts column = facts.get(reading);
    if (column == null || (column.count("dmy") > 0 && column.count("mdy") > 0)) {
      return null;
    }
    DateOrder own = order(java.util.List.of(column));
    return own != null ? own : settled(reading.formats().dates(), commonOrder, team.dates());
  }

  /** Of a time without zone. */
  String timeZone(Reading.Temporal reading) {
    String zone = reading.formats().orElse(team).timeZone();
    return zone == null ? "UTC" : zone;
  }

  /** Where the export's usual notation is not that of the file's other columns, neither counts. */
  private static <T> @Nullable T settled(@Nullable T usual, @Nullable T common, @Nullable T team) {
    if (usual != null && common != null) {
      return usual.equals(common) ? usual : null;
    }
    T found = usual != null ? usual : common;
    return found != null ? found : team;
  }

  private static boolean isMixed(Facts column) {
    return column.count("bare_point", "point") > 0 && column.count("comma") > 0;
  }

  private static @Nullable DecimalMark decimal(Collection<Facts> columns) {
    long points = columns.stream().mapToLong(facts -> facts.count("bare_point", "point")).sum();
    long commas = columns.stream().mapToLong(facts -> facts.count("comma")).sum();
    if (points > 0 == commas > 0) {
      return null;
    }
    return points > 0 ? DecimalMark.POINT : DecimalMark.COMMA;
  }

  private static @Nullable DateOrder order(Collection<Facts> columns) {
    long dayFirst = columns.stream().mapToLong(facts -> facts.count("dmy")).sum();
    long monthFirst = columns.stream().mapToLong(facts -> facts.count("mdy")).sum();
    if (dayFirst > 0 == monthFirst > 0) {
      return null;
    }
    return dayFirst > 0 ? DateOrder.DMY : DateOrder.MDY;
  }
}
