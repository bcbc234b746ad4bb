package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.Upload;
import io.clientele.ingest.rewrite.Rewriting;
import io.clientele.ingest.rewrite.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two writings of the same data give the same values. {@code -Drewriting.rows=all} takes all rows
 * of the real exports, {@code -Drewriting.seeds=40} more rewritings of each.
 */
class RewritingIT {
  private static final int SEEDS = Integer.getInteger("rewriting.seeds", 12);

  /** Reasons of records that no table holds, which a rewriting adds. */
  private static final Set<String> NO_ROWS =
      Set.of("before_header", "ragged_row", "total_line", "footer_line");

  private static final Set<String> AMBIGUOUS = Set.of("ambiguous_date", "ambiguous_number");

  enum Export {
    SUPERSTORE(
        "superstore/us_bom_mdy.csv",
        Set.of("Order Date", "Ship Date"),
        Set.of("Sales", "Quantity", "Discount", "Profit")),
    MAVEN_ACCOUNTS("maven-crm/accounts.csv", Set.of(), Set.of("revenue", "employees")),
    MAVEN_PRODUCTS("maven-crm/products.csv", Set.of(), Set.of("sales_price")),
    MAVEN_PIPELINE(
        "maven-crm/sales_pipeline.csv", Set.of("engage_date", "close_date"), Set.of("close_value")),
    CDNOW("cdnow/CDNOW_sample.txt", Set.of(), Set.of()),
    SALESFORCE_ACCOUNTS("salesforce-workshop/Account.csv", Set.of(), Set.of("AnnualRevenue")),
    SALESFORCE_CONTACTS("salesforce-workshop/Contact.csv", Set.of("Birthdate"), Set.of()),
    SALESFORCE_OPPORTUNITIES(
        "salesforce-workshop/Opportunity.csv",
        Set.of("CloseDate"),
        Set.of("Amount", "Probability")),
    SALESFORCE_CAMPAIGNS(
        "salesforce-workshop/Campaign.csv", Set.of("StartDate", "EndDate"), Set.of("ActualCost")),
    SALESFORCE_MEMBERS("salesforce-workshop/CampaignMember.csv", Set.of(), Set.of());

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> dates;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> numbers;

    Export(String file, Set<String> dates, Set<String> numbers) {
      this.file = file;
      this.dates = dates;
      this.numbers = numbers;
    }

    Sheet sheet() throws IOException {
      Path path = SharedData.file(file);
      String text = Files.readString(path);
      Sheet all =
          this == CDNOW
              ? Sheet.parse(
                  text.lines()
                      .map(line -> line.strip().replaceAll(" +", ","))
                      .collect(Collectors.joining("\n")),
                  false,
                  dates,
                  numbers)
              : Sheet.parse(text, true, dates, numbers);
      return System.getProperty("rewriting.rows", "").equals("all") ? all : all.sample(120);
    }
  }

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @EnumSource
  void everyWritingOfAnExportGivesTheSameValues(Export export) throws Exception {
    Sheet sheet = export.sheet();
    Result plain = ingest(sheet.plain());
    assumeTrue(plain.upload().profile() != null, export + " is of no known profile");
    List<String> faults = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Rewriting rewriting = Rewriting.of(seed);
      Result result = ingest(rewriting.write(sheet));
      String fault = fault(plain, result, rewriting.extraRecords(sheet));
      if (!fault.isEmpty()) {
        faults.add(rewriting + ": " + fault + "\n" + head(result.quarantine()));
      }
    }
    assertThat(faults).as(() -> String.join("\n\n", faults)).isEmpty();
  }

  private static String fault(Result plain, Result result, int extra) {
    Map<String, Long> reasons = new TreeMap<>(result.upload().reasons());
    plain.upload().reasons().forEach((reason, n) -> reasons.merge(reason, -n, Long::sum));
    long noRows = NO_ROWS.stream().mapToLong(r -> reasons.getOrDefault(r, 0L)).sum();
    long ambiguous = AMBIGUOUS.stream().mapToLong(r -> reasons.getOrDefault(r, 0L)).sum();
    reasons.keySet().removeAll(NO_ROWS);
    reasons.keySet().removeAll(AMBIGUOUS);
    reasons.values().removeIf(n -> n == 0);
    if (!reasons.isEmpty() || noRows != extra) {
      return "%d records that are no rows, not %d; other reasons %s; %s"
          .formatted(noRows, extra, reasons, result.upload());
    }
    Map<String, Integer> counts = new HashMap<>();
    plain.values().forEach(value -> counts.merge(value, 1, Integer::sum));
    result.values().forEach(value -> counts.merge(value, -1, Integer::sum));
    List<String> other =
        counts.entrySet().stream().filter(e -> e.getValue() < 0).map(Map.Entry::getKey).toList();
    if (!other.isEmpty()) {
      List<String> missing =
          counts.entrySet().stream().filter(e -> e.getValue() > 0).map(Map.Entry::getKey).toList();
      return "%d values that the plain file has not: %s, among the missing %s"
          .formatted(other.size(), other.getFirst(), missing.isEmpty() ? "" : missing.getFirst());
    }
    long lost = plain.upload().rows().accepted() - result.upload().rows().accepted();
    return lost == ambiguous ? "" : "%d rows lost, %d of them ambiguous".formatted(lost, ambiguous);
  }

  private record Result(Upload upload, List<String> values, String quarantine) {}

  private Result ingest(byte[] content) throws IOException, SQLException {
    Bench bench = new Bench(directory);
    Upload upload = bench.ingest("export.csv", content);
    List<String> values = new ArrayList<>();
    for (Entity entity : upload.files().keySet()) {
      String columns =
          entity.columns().stream()
              .map(RewritingIT::value)
              .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
      bench
          .query("select %s from %s".formatted(columns, entity.table()))
          .forEach(row -> values.add(entity.table() + ": " + row.getFirst()));
    }
    return new Result(upload, values, bench.quarantine(upload));
  }

  /** Where the line is part of a key, what stands above the row may change it. */
  private static String value(Column column) {
    String text = "coalesce(cast(\"%s\" as varchar), '-')".formatted(column.name());
    return column.name().equals("order_id")
        ? "regexp_replace(%s, '^(\\d{5}-\\d{8})-\\d+$', '\\1')".formatted(text)
        : text;
  }

  private static String head(String text) {
    return text.lines()
        .limit(6)
        .map(l -> l.substring(0, Math.min(400, l.length())))
        .collect(Collectors.joining("\n"));
  }
}
