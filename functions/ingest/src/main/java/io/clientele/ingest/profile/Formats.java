package io.clientele.ingest.profile;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the notation of values before one is seen. The values of a column decide
 * first; null leaves the question open.
 *
 * @param dates order of day and month
 * @param decimal the decimal mark
 * @param timeZone of local times, an IANA name
 */
public record Formats(
    @Nullable DateOrder dates, @Nullable DecimalMark decimal, @Nullable String timeZone) {
  public static final Formats UNKNOWN = new Formats(null, null, null);

  /** These, and where they leave a question open, the others. */
  public Formats orElse(Formats others) {
    return new Formats(
        dates == null ? others.dates : dates,
        decimal == null ? others.decimal : decimal,
        timeZone == null ? others.timeZone : timeZone);
  }
}
