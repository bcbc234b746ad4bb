package io.clientele.segment.predict.purchase;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The CDNOW 1/10 sample, in the order of its customers; not part of the repository. */
final class Cdnow {
  static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);

  private final List<NavigableMap<LocalDate, BigDecimal>> customers;

  private Cdnow(List<NavigableMap<LocalDate, BigDecimal>> customers) {
    this.customers = customers;
  }

  static Cdnow read() {
    Path file = file();
    assumeThat(file).as("the CDNOW sample, which is not part of the repository").exists();
    Map<String, NavigableMap<LocalDate, BigDecimal>> days = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.strip().split("\\s+", -1);
        days.computeIfAbsent(cells[1], id -> new TreeMap<>())
            .merge(
                LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE),
                new BigDecimal(cells[4]),
                BigDecimal::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Cdnow(new ArrayList<>(days.values()));
  }

  private static Path file() {
    Path here = Path.of("").toAbsolutePath();
    while (here.getParent() != null && !Files.exists(here.resolve("template.yaml"))) {
      here = here.getParent();
    }
    return here.resolveSibling("shared/data/cdnow/CDNOW_sample.txt");
  }

  record History(int repeats, int activeDays, int ageDays, double meanSpend) {
    double active() {
      return centiweeks(activeDays) / 100.0;
    }

    double age() {
      return centiweeks(ageDays) / 100.0;
    }

    /** The reference was computed from weeks that were rounded to two decimals. */
    private static int centiweeks(int days) {
      return (int) Math.round(days * 100 / 7.0);
    }
  }

  /** What was known of each customer at the end of a day. */
  List<History> histories(LocalDate end) {
    return customers.stream()
        .map(days -> days.headMap(end, true))
        .filter(days -> !days.isEmpty())
        .map(
            days -> {
              LocalDate first = days.firstEntry().getKey();
              BigDecimal repeatSpend =
                  days.tailMap(first, false).values().stream()
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              int repeats = days.size() - 1;
              return new History(
                  repeats,
                  (int) ChronoUnit.DAYS.between(first, days.lastEntry().getKey()),
                  (int) ChronoUnit.DAYS.between(first, end),
                  repeats == 0 ? 0 : mean(repeatSpend, repeats));
            })
        .toList();
  }

  /** The reference was computed from means in cents, a half being rounded up. */
  private static double mean(BigDecimal spend, int repeats) {
    return spend.divide(BigDecimal.valueOf(repeats), 2, RoundingMode.HALF_UP).doubleValue();
  }

  static PurchaseHistories grouped(List<History> histories) {
    PurchaseHistories grouped = new PurchaseHistories(100);
    histories.forEach(
        h ->
            grouped.add(
                h.repeats(),
                History.centiweeks(h.activeDays()),
                History.centiweeks(h.ageDays()),
                1));
    return grouped;
  }

  static Spends spends(List<History> histories) {
    Spends spends = new Spends();
    histories.forEach(h -> spends.add(h.repeats(), h.meanSpend()));
    return spends;
  }
}
