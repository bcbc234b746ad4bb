package io.clientele.ingest.clean;

import io.clientele.domain.config.FxRates;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The day of the first exchange rate of each currency that a file names. Only these are looked at,
 * mostly one or two, instead of joining every rate to every row: a join also loses the order of the
 * rows.
 *
 * @param days by currency; a currency that has no rate is missing
 * @param lacksSome the file names a currency that has no rate
 */
record FirstRates(Map<String, LocalDate> days, boolean lacksSome) {
  FirstRates {
    days = new TreeMap<>(days);
  }

  /**
   * Looks which currencies there are.
   *
   * @param currencies SQL of all of them, in one column; empty where there is none
   */
  static FirstRates of(Connection connection, Optional<String> currencies, FxRates rates)
      throws SQLException {
    if (currencies.isEmpty()) {
      return new FirstRates(Map.of(), false);
    }
    Map<String, LocalDate> first = new TreeMap<>();
    rates.rates().forEach(rate -> first.merge(rate.currency(), rate.date(), FirstRates::earlier));
    Map<String, LocalDate> days = new TreeMap<>();
    boolean lacksSome = false;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(currencies.get())) {
      while (row.next()) {
        String currency = row.getString(1);
        LocalDate day = first.get(currency);
        if (day == null) {
          lacksSome = true;
        } else {
          days.put(currency, day);
        }
      }
    }
    return new FirstRates(days, lacksSome);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
