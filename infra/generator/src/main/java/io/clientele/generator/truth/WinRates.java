package io.clientele.generator.truth;

import io.clientele.generator.activity.Opportunity;
import io.clientele.generator.activity.Stage;
import io.clientele.generator.company.Customer;
import io.clientele.generator.company.Industry;
import io.clientele.generator.company.Party.Company;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often deals of each industry are won, as planted and as it came out. */
public final class WinRates implements Closeable {
  private final Path folder;
  private final Map<Industry, Long> won = new EnumMap<>(Industry.class);
  private final Map<Industry, Long> lost = new EnumMap<>(Industry.class);
  private final Map<Industry, Long> open = new EnumMap<>(Industry.class);

  public WinRates(Path folder) {
    this.folder = folder;
  }

  public void write(Customer customer, List<Opportunity> deals) {
    if (customer.party() instanceof Company company) {
      for (Opportunity deal : deals) {
        of(deal.stage()).merge(company.industry(), 1L, Long::sum);
      }
    }
  }

  private Map<Industry, Long> of(Stage stage) {
    return switch (stage) {
      case CLOSED_WON -> won;
      case CLOSED_LOST -> lost;
      default -> open;
    };
  }

  @Override
  public void close() throws IOException {
    try (TruthFile file =
        new TruthFile(
            folder.resolve("win_rates.csv"), "industry", "win_rate", "won", "lost", "open")) {
      for (Industry industry : Industry.values()) {
        file.write(
            industry.label(),
            industry.winRate(),
            won.getOrDefault(industry, 0L),
            lost.getOrDefault(industry, 0L),
            open.getOrDefault(industry, 0L));
      }
    }
  }
}
