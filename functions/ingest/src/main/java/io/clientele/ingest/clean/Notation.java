package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import io.clientele.ingest.profile.Formats;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles how ambiguous values are written: by the whole column, then by what is known of the
 * export, then by the file's other columns, then by the team's locale. Where nothing settles it the
 * answer is null and the values are refused.
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

  @Nullable DecimalMark decimal(Reading.Numeric reading) {
    Facts column = facts.get(reading);
    if (column == null || isMixed(column)) {
      return null;
    }
    DecimalMark settled = decimal(java.util.List.of(column));
    if (settled == null) {
      settled = reading.formats().decimal();
    }
    if (settled == null) {
      settled = common;
    }
    return settled == null ? team.decimal() : settled;
  }

  @Nullable DateOrder order(Reading.Temporal reading) {
    Facts column = facts.get(reading);
    if (column == null || (column.count("dmy") > 0 && column.count("mdy") > 0)) {
      return null;
    }
    DateOrder settled = order(java.util.List.of(column));
    if (settled == null) {
      settled = reading.formats().dates();
    }
    if (settled == null) {
      settled = commonOrder;
    }
    return settled == null ? team.dates() : settled;
  }

  /** Of a time without zone. */
  String timeZone(Reading.Temporal reading) {
    String zone = reading.formats().orElse(team).timeZone();
    return zone == null ? "UTC" : zone;
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
