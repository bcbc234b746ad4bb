package io.clientele.ingest.clean;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers; one that cannot be read is kept as it stands. */
final class PhoneUnderstanding implements Understanding {
  private final Reading.Phone reading;
  private final Reading.@Nullable Word country;
  private final @Nullable String likelyCountry;
  private final Tally tally;

  /**
   * Reads a column.
   *
   * @param country how the country of the row is read, null where the file has none
   * @param likelyCountry where customers without a country most likely are
   */
  PhoneUnderstanding(
      Reading.Phone reading,
      Reading.@Nullable Word country,
      @Nullable String likelyCountry,
      Tally tally) {
    this.reading = reading;
    this.country = country;
    this.likelyCountry = likelyCountry;
    this.tally = tally;
  }

  @Override
  public @Nullable String read(RowTexts row, ValueText value) {
    CellText own = row.cell(reading.cell());
    tally.add(own);
    CellText cell = TextUnderstanding.first(row, own, reading.others());
    if (cell.isNull()) {
      return null;
    }
    String text = cell.text();
    Optional<String> number = Phones.e164(text, country(row), likelyCountry);
    if (number.isEmpty()) {
      tally.add(Figure.PHONE_UNREADABLE);
    } else if (!number.get().equals(text)) {
      tally.add(Figure.PHONE_DECODED);
    }
    value.set(number.orElse(text));
    return null;
  }

  private @Nullable String country(RowTexts row) {
    if (country == null || row.cell(country.cell()).isNull()) {
      return null;
    }
    return Words.decode(country, row.cell(country.cell()).text())
        .filter(code -> !code.isEmpty())
        .orElse(null);
  }
}
