package io.clientele.domain.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dated rates that amounts are converted with. The reporting currency itself is always worth 1.
 */
public final class FxRates {
  /** The team's own table in the uploads bucket; it replaces the shipped one. */
  public static final String KEY = "config/fx_rates.csv";

  /** The day from which the reporting currency has its rate: before every other. */
  public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private final String reportingCurrency;
  private final Map<String, NavigableMap<LocalDate, Double>> byCurrency = new TreeMap<>();

  FxRates(String reportingCurrency, List<FxRate> rates) {
    this.reportingCurrency = reportingCurrency;
    byCurrency.computeIfAbsent(reportingCurrency, currency -> new TreeMap<>()).put(EVER, 1.0);
    for (FxRate rate : rates) {
      if (!rate.currency().equals(reportingCurrency)) {
        byCurrency
            .computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
            .put(rate.date(), rate.rateToReporting());
      }
    }
  }

  /**
   * The table that is used until the team brings its own: yearly means against the dollar, of the
   * daily euro reference rates of the European Central Bank. A currency begins with the first of
   * its years that follow each other without a gap, so that no rate holds over one.
   */
  public static FxRates shipped(String reportingCurrency) {
    List<FxRate> toDollar;
    try (InputStream csv = FxRates.class.getResourceAsStream("fx_rates.csv")) {
      if (csv == null) {
        throw new IllegalStateException("fx_rates.csv is missing from the class path");
      }
      String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
      toDollar = FxRatesCsv.read("fx_rates.csv", text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return new FxRates(reportingCurrency, cross(toDollar, reportingCurrency));
  }

  /** Reads a team's table: the columns {@code currency,date,rate_to_reporting}. */
  public static FxRates read(String reportingCurrency, String csv) throws ConfigurationException {
    return new FxRates(reportingCurrency, FxRatesCsv.read(KEY, csv));
  }

  public String reportingCurrency() {
    return reportingCurrency;
  }

  /** The rate that holds on a day, empty where none is known. */
  public Optional<Double> rate(String currency, LocalDate day) {
    if (currency.equals(reportingCurrency)) {
      return Optional.of(1.0);
    }
    return Optional.ofNullable(byCurrency.get(currency))
        .map(rates -> rates.floorEntry(day))
        .map(Map.Entry::getValue);
  }

  /** All rates, by currency and date. */
  public List<FxRate> rates() {
    List<FxRate> all = new ArrayList<>();
    byCurrency.forEach(
        (currency, rates) ->
            rates.forEach((date, rate) -> all.add(new FxRate(currency, date, rate))));
    return all;
  }

  /** Rates to the dollar as rates to another currency of the table; none where it is not in it. */
  private static List<FxRate> cross(List<FxRate> toDollar, String reportingCurrency) {
    FxRates dollars = new FxRates("USD", toDollar);
    List<FxRate> crossed = new ArrayList<>();
    for (FxRate rate : withDollar(toDollar)) {
      dollars
          .rate(reportingCurrency, rate.date())
          .ifPresent(
              reporting ->
                  crossed.add(
                      new FxRate(
                          rate.currency(), rate.date(), rate.rateToReporting() / reporting)));
    }
    return crossed;
  }

  private static List<FxRate> withDollar(List<FxRate> toDollar) {
    List<FxRate> all = new ArrayList<>(toDollar);
    toDollar.stream()
        .map(FxRate::date)
        .distinct()
        .forEach(date -> all.add(new FxRate("USD", date, 1.0)));
    return all;
  }
}
