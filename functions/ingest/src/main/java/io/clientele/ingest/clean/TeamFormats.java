package io.clientele.ingest.clean;

import io.clientele.domain.config.Settings;
import io.clientele.ingest.profile.DateOrder;
import io.clientele.ingest.profile.DecimalMark;
import io.clientele.ingest.profile.Formats;
import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The notation of a team's locale, which settles what a file leaves open. */
public final class TeamFormats {
  private TeamFormats() {}

  public static Formats of(Settings settings) {
    Locale locale = settings.locale();
    String zone = settings.timeZone().getId();
    // A language without a country says nothing about its notation: English has both orders.
    if (locale == null || locale.getCountry().isEmpty()) {
      return new Formats(null, null, zone);
    }
    char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return new Formats(order(locale), decimal == ',' ? DecimalMark.COMMA : DecimalMark.POINT, zone);
  }

  /**
   * Where a team's customers most likely are: the country of its locale, null where it has none.
   */
  public static @Nullable String country(Settings settings) {
    Locale locale = settings.locale();
    return locale == null || locale.getCountry().isEmpty() ? null : locale.getCountry();
  }

  private static DateOrder order(Locale locale) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.indexOf('M') < pattern.indexOf('d') ? DateOrder.MDY : DateOrder.DMY;
  }
}
