package io.clientele.generator.export;

import io.clientele.generator.company.Currency;
import io.clientele.generator.company.FxRates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings and exchange rates that belong under {@code config/} in the uploads bucket. */
public final class ConfigExport {
  private static final String SETTINGS =
      """
      reporting_currency: PLN
      time_zone: Europe/Warsaw
      locale: pl-PL
      """;

  private ConfigExport() {}

  public static void write(ExportContext context, FxRates rates) throws IOException {
    List<String> headers = List.of("currency", "date", "rate_to_reporting");
    try (DelimitedFile file = context.file("config/fx_rates.csv", DelimitedFormat.PLAIN, headers)) {
      for (Currency currency : FxRates.FOREIGN) {
        for (var month : rates.of(currency).entrySet()) {
          String date = month.getKey().atDay(1).toString();
          file.write(List.of(currency.name(), date, month.getValue().toPlainString()));
        }
      }
    }
    Path settings = context.folder().resolve("config/settings.yaml");
    Files.writeString(settings, SETTINGS, StandardCharsets.UTF_8);
  }
}
