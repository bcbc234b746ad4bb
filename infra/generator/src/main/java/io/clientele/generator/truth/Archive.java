package io.clientele.generator.truth;

import io.clientele.generator.company.Catalogue;
import io.clientele.generator.company.Currency;
import io.clientele.generator.company.Pair;
import io.clientele.generator.dirt.Dirt;
import io.clientele.generator.dirt.DirtLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

/** Writes the truths that are known when everything else is done. */
public final class Archive {
  private Archive() {}

  public static void pairs(Path folder, Catalogue catalogue) throws IOException {
    try (TruthFile file =
        new TruthFile(folder.resolve("cross_sell.csv"), "sku", "with_sku", "probability")) {
      for (Pair pair : catalogue.pairs()) {
        file.write(pair.product().sku(), pair.companion().sku(), pair.probability());
      }
    }
  }

  public static void dirt(Path folder, DirtLedger ledger) throws IOException {
    try (TruthFile file = new TruthFile(folder.resolve("dirt.csv"), "file", "kind", "rows")) {
      for (Map.Entry<String, Map<Dirt, Long>> counts : ledger.files().entrySet()) {
        for (Map.Entry<Dirt, Long> count : counts.getValue().entrySet()) {
          file.write(counts.getKey(), count.getKey().label(), count.getValue());
        }
      }
    }
  }

  public static void totals(Path folder, OrderTotals totals) throws IOException {
    try (TruthFile file =
        new TruthFile(
            folder.resolve("totals.csv"),
            "scope",
            "currency",
            "sales",
            "cancelled",
            "refunds",
            "order_lines",
            "net_revenue",
            "cost")) {
      for (Currency currency : Currency.values()) {
        write(file, "actual", currency, totals.actual(currency));
        write(file, "readable", currency, totals.readable(currency));
      }
    }
  }

  private static void write(TruthFile file, String scope, Currency currency, OrderTotal total)
      throws IOException {
    file.write(
        scope,
        currency,
        total.sales(),
        total.cancelled(),
        total.refunds(),
        total.lines(),
        BigDecimal.valueOf(total.revenue(), 2),
        BigDecimal.valueOf(total.cost(), 2));
  }
}
