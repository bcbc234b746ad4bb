package io.clientele.tests.endtoend.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** A rate holds from its date until the next one. */
final class Rates {
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  Rates(Path company) {
    Path file = company.resolve("config").resolve("fx_rates.csv");
    for (Row row : Delimited.rows(file, StandardCharsets.UTF_8, ',')) {
      rates
          .computeIfAbsent(row.get("currency"), currency -> new TreeMap<>())
          .put(LocalDate.parse(row.get("date")), new BigDecimal(row.get("rate_to_reporting")));
    }
  }

  /** The amount in PLN at the rate of the day, to four decimals. */
  BigDecimal convert(BigDecimal amount, String currency, LocalDate day) {
    BigDecimal rate =
        currency.equals("PLN")
            ? BigDecimal.ONE
            : Objects.requireNonNull(rates.get(currency), currency).floorEntry(day).getValue();
    return amount.multiply(rate).setScale(4, RoundingMode.HALF_UP);
  }
}
