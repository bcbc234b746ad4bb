package io.clientele.ingest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.entity.Column;
import io.clientele.domain.entity.Entity;
import io.clientele.domain.upload.Upload;
import io.clientele.ingest.guess.GenericRecognition;
import io.clientele.ingest.guess.Proposal;
import io.clientele.ingest.profile.Profiles;
import io.clientele.ingest.profile.ShippedProfiles;
import io.clientele.ingest.read.Head;
import io.clientele.ingest.read.Limits;
import io.clientele.ingest.read.UnreadableFile;
import io.clientele.ingest.rewrite.Rewriting;
import io.clientele.ingest.rewrite.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two writings of the same data give the same values, for every real export that is recognised.
 * {@code -Drewriting.rows=all} takes all of their rows, {@code -Drewriting.seeds=N} other than
 * twenty rewritings of each.
 */
class RewritingIT {
  private static final int SEEDS = Integer.getInteger("rewriting.seeds", 20);
  private static final int ROWS =
      System.getProperty("rewriting.rows", "").equals("all") ? Integer.MAX_VALUE : 120;

  /** Reasons of records that no table holds, which a rewriting adds. */
  private static final Set<String> NO_ROWS =
      Set.of("before_header", "ragged_row", "total_line", "footer_line");

  private static final Set<String> AMBIGUOUS = Set.of("ambiguous_date", "ambiguous_number");

  private static final GenericRecognition GENERIC = GenericRecognition.shipped();

  @TempDir static Path scratch = Path.of("");
  @TempDir Path directory = Path.of("");

  /** Every file of the real data that is recognised. */
  static Stream<Path> exports() throws Exception {
    Path data = SharedData.file(".");
    Profiles profiles = new Profiles(ShippedProfiles.read(), List.of());
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList().parallelStream()
          .filter(file -> isRecognised(file, profiles))
          .map(data::relativize)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isRecognised(Path file, Profiles profiles) {
    try {
      Path directory = Files.createTempDirectory(scratch, "head");
      Head head = Head.of(file, directory, Limits.STANDARD);
      return isKnown(head, profiles)
          || GENERIC.propose(head).flatMap(Proposal::recognised).isPresent();
    } catch (UnreadableFile noTable) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKnown(Head head, Profiles profiles) {
    try {
      profiles.recognise(head);
      return true;
    } catch (UnreadableFile noProfile) {
      return false;
    }
  }

  private static Sheet sheet(Path file) throws IOException {
    String text = Files.readString(file);
    boolean isPadded = text.lines().limit(9).allMatch(line -> line.strip().matches("[\\d. ]+"));
    Sheet sheet =
        isPadded
            ? Sheet.parse(text.strip().replaceAll("(?m)^ +", "").replaceAll(" +", ","), false)
            : Sheet.parse(text, true);
    return sheet.sample(ROWS);
  }

  @Test
  void rewritingsDoEveryThingThatToolsDo() {
    Sheet sheet = Sheet.parse("name,day,amount\na,2024-01-31,1.50\n", true);
    Set<String> done = new TreeSet<>();
    for (int seed = 0; seed < 40; seed++) {
      done.addAll(Rewriting.of(seed).done(sheet));
    }
    Map<String, Integer> ways = new TreeMap<>();
    done.forEach(what -> ways.merge(what.substring(0, what.indexOf(' ')), 1, Integer::sum));
    assertThat(ways)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("container", 5),
                entry("delimiter", 4),
                entry("quotes", 5),
                entry("encoding", 10),
                entry("line", 3),
                entry("dates", 15),
                entry("numbers", 13),
                entry("columns", 2),
                entry("case", 4),
                entry("title", 2),
                entry("totals", 2)));
  }

  @ParameterizedTest
  @MethodSource("exports")
  void everyWritingOfAnExportGivesTheSameValues(Path export, TestReporter reporter)
      throws Exception {
    Sheet sheet = sheet(SharedData.file(export.toString()));
    Result plain = ingest(sheet.plain());
    assertThat(plain.upload().profile()).as("profile").isNotNull();
    List<Comparison> comparisons =
        IntStream.range(0, SEEDS).parallel().mapToObj(seed -> compare(sheet, plain, seed)).toList();
    reporter.publishEntry(
        export.toString(),
        "%d rows, %d rewritings, %d of them with %d ambiguous rows"
            .formatted(
                sheet.rows().size(),
                comparisons.size(),
                comparisons.stream().filter(each -> each.ambiguous() > 0).count(),
                comparisons.stream().mapToLong(Comparison::ambiguous).sum()));
    List<String> faults =
        comparisons.stream().map(Comparison::fault).filter(fault -> !fault.isEmpty()).toList();
    assertThat(faults).as(() -> String.join("\n\n", faults)).isEmpty();
  }

  /**
   * What a rewriting gave against the plain file.
   *
   * @param fault empty where the values are the same
   * @param ambiguous rows that were quarantined because nothing settles how they are to be read
   */
  private record Comparison(String fault, long ambiguous) {}

  private Comparison compare(Sheet sheet, Result plain, long seed) {
    Rewriting rewriting = Rewriting.of(seed);
    try {
      Result result = ingest(rewriting.write(sheet));
      String fault = fault(plain, result, rewriting.extraRecords(sheet));
      return new Comparison(
          fault.isEmpty() ? "" : rewriting + ": " + fault + "\n" + head(result.quarantine()),
          AMBIGUOUS.stream().mapToLong(r -> result.upload().reasons().getOrDefault(r, 0L)).sum());
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(rewriting.toString(), e);
    }
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
    Bench bench = new Bench(Files.createTempDirectory(directory, "bench"));
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
