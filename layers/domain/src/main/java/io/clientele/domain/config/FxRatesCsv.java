package io.clientele.domain.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a table of rates: commas or semicolons, a point for decimals, ISO dates, no quotes. */
final class FxRatesCsv {
  private static final String HEADER = "currency,date,rate_to_reporting";

  private FxRatesCsv() {}

  static List<FxRate> read(String file, String csv) throws ConfigurationException {
    List<String> lines = csv.replace("\uFEFF", "").lines().toList();
    String header = lines.isEmpty() ? "" : lines.getFirst();
    if (!String.join(",", cells(header)).equals(HEADER)) {
      throw new ConfigurationException(file, 1, "the header is " + quoted(header), HEADER);
    }
    List<FxRate> rates = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int line = 2; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (text.isBlank()) {
        continue;
      }
      FxRate rate = rate(file, line, text);
      if (!seen.add(rate.currency() + rate.date())) {
        throw new ConfigurationException(
            file,
            line,
            "a second rate of %s on %s".formatted(rate.currency(), rate.date()),
            "one rate a currency and date");
      }
      rates.add(rate);
    }
    return rates;
  }

  private static FxRate rate(String file, int line, String text) throws ConfigurationException {
    List<String> cells = cells(text);
    if (cells.size() != 3) {
      throw new ConfigurationException(
          file, line, "%d cells".formatted(cells.size()), "3 cells: " + HEADER);
    }
    if (!cells.get(0).matches("[A-Z]{3}")) {
      throw new ConfigurationException(
          file, line, "currency is " + quoted(cells.get(0)), "a code of ISO 4217, such as EUR");
    }
    return new FxRate(
        cells.get(0), date(file, line, cells.get(1)), number(file, line, cells.get(2)));
  }

  private static LocalDate date(String file, int line, String cell) throws ConfigurationException {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw new ConfigurationException(
          file, line, "date is " + quoted(cell), "a date such as 2024-01-31");
    }
  }

  private static double number(String file, int line, String cell) throws ConfigurationException {
    if (cell.matches("[0-9]{1,12}(\\.[0-9]{1,12})?") && Double.parseDouble(cell) > 0) {
      return Double.parseDouble(cell);
    }
    throw new ConfigurationException(
        file, line, "rate_to_reporting is " + quoted(cell), "a number above 0, such as 1.0824");
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("[,;]", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
