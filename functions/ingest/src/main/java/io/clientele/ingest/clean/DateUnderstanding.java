package io.clientele.ingest.clean;

import io.clientele.ingest.profile.DateOrder;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: instants as microseconds since 1970 in UTC; days as days since 1970, as written,
 * wherever it was.
 */
final class DateUnderstanding implements Understanding {
  private final Reading.Temporal reading;
  private final Settled settled;
  private final @Nullable ZoneRules zone;
  private final Tally tally;
  private final WrittenDate date;

  /**
   * Reads a column.
   *
   * @param zone of times without one, null for UTC
   */
  DateUnderstanding(
      Reading.Temporal reading, Settled settled, @Nullable ZoneRules zone, Tally tally) {
    this.reading = reading;
    this.settled = settled;
    this.zone = zone;
    this.tally = tally;
    this.date = new WrittenDate(reading.newestShortYear());
  }

  @Override
  public @Nullable String read(RowTexts row, ValueText value) {
    CellText cell = row.cell(reading.cell());
    tally.add(cell);
    if (cell.isNull()) {
      return null;
    }
    date.read(cell);
    tally.add(date);
    long instant = date.local(settled.order(), settled.hasOneShape());
    if (instant != Instants.NONE && reading.isInstant()) {
      instant = inUtc(instant);
    }
    if (instant == Instants.NONE || Instants.plausible(instant) == Instants.NONE) {
      return isOpen() ? "ambiguous_date" : "bad_date";
    }
    value.set(reading.isInstant() ? instant : Math.floorDiv(instant, Instants.DAY));
    return null;
  }

  private boolean isOpen() {
    return switch (date.shape()) {
      case UNSURE -> settled.order() == null;
      case DASHED -> settled.order() != DateOrder.MDY;
      default -> false;
    };
  }

  private long inUtc(long local) {
    if (date.shape() == DateShape.ISO_ZONE) {
      return local - date.zoneSeconds() * Instants.SECOND;
    }
    return zone == null ? local : Instants.utc(local, zone);
  }
}
