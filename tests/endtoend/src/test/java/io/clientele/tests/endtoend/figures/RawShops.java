package io.clientele.tests.endtoend.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order lines of both shops. A row without a day or an amount that can be read is none; of rows
 * with the same order and number, which yearly files repeat, the last counts.
 */
final class RawShops {
  private static final DateTimeFormatter POLISH =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> ENGLISH_NAMES =
      List.of(
          "Order ID",
          "Line",
          "Order Date",
          "Status",
          "Customer No",
          "Email",
          "Country",
          "SKU",
          "Product",
          "Category",
          "Quantity",
          "Discount",
          "Line Total",
          "Unit Cost",
          "Currency");
  private static final List<String> POLISH_NAMES =
      List.of(
          "Nr zamówienia",
          "Pozycja",
          "Data zamówienia",
          "Status",
          "Nr klienta",
          "E-mail",
          "Kraj",
          "Kod towaru",
          "Nazwa towaru",
          "Kategoria",
          "Ilość",
          "Rabat",
          "Wartość netto",
          "Koszt jedn.",
          "Waluta");

  private RawShops() {}

  static List<Raw.Line> lines(Path company) {
    Map<String, Raw.Line> lines = new LinkedHashMap<>();
    for (Path file : files(company.resolve("shop"))) {
      Delimited.rows(file, StandardCharsets.UTF_8, ',')
          .forEach(row -> put(lines, line(row, ENGLISH_NAMES, ENGLISH)));
    }
    for (Path file : files(company.resolve("sklep"))) {
      Delimited.rows(file, Charset.forName("windows-1250"), ';')
          .forEach(row -> put(lines, line(row, POLISH_NAMES, POLISH)));
    }
    return List.copyOf(lines.values());
  }

  private static void put(Map<String, Raw.Line> lines, Optional<Raw.Line> line) {
    line.ifPresent(read -> lines.put(read.order() + "/" + read.number(), read));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Raw.Line> line(Row row, List<String> names, DateTimeFormatter format) {
    if (!row.has(names.get(1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Raw.Line(
              row.get(names.get(0)),
              Integer.parseInt(row.get(names.get(1))),
              LocalDateTime.parse(row.get(names.get(2)), format),
              row.get(names.get(3)),
              row.get(names.get(4)),
              row.get(names.get(5)).toLowerCase(Locale.ROOT),
              row.get(names.get(6)),
              row.get(names.get(14)),
              row.get(names.get(7)),
              row.get(names.get(8)),
              row.get(names.get(9)),
              amount(row.get(names.get(10))),
              amount(row.get(names.get(11))),
              amount(row.get(names.get(12))),
              amount(row.get(names.get(13)))));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Blanks part the thousands, and a comma the decimals. */
  private static BigDecimal amount(String cell) {
    return new BigDecimal(cell.replace(" ", "").replace(',', '.'));
  }
}
