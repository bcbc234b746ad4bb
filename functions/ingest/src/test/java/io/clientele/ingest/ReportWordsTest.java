package io.clientele.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RefusalReason;
import io.clientele.domain.upload.RepairKind;
import io.clientele.ingest.profile.Profile;
import io.clientele.ingest.profile.RowRules;
import io.clientele.ingest.profile.ShippedProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever ingest can write into a report is in the lists that the dashboard has words for. Reasons
 * and repairs are words in SQL and in Java alike, so they are looked for in the source.
 */
class ReportWordsTest {
  private static final Path SOURCE = Path.of("src/main/java/io/clientele/ingest");

  /** Where reasons are written: refusals of files, of records, of rows in SQL. */
  private static final List<Pattern> REASONS =
      List.of(
          Pattern.compile("new UnreadableFile\\(\\s*\"([a-z_]+)\""),
          Pattern.compile("super\\(\\s*\"([a-z_]+)\", line"),
          Pattern.compile("refusal = (?:refusal == null \\? )?\"([a-z_]+)\""),
          Pattern.compile("JsonRecord\\(Map.of\\([^)]*\\), \"([a-z_]+)\""),
          Pattern.compile("refused\\(line, \"([a-z_]+)\""),
          Pattern.compile("[\"']((?:ambiguous|bad|mixed|missing|other|unknown)_[a-z_]+)[\"']"),
          Pattern.compile("return \"([a-z]+_[a-z]+)\";(?=[^}]*\\})"));

  /** What is counted in the classes that count repairs. */
  private static final List<Pattern> REPAIRS =
      List.of(
          Pattern.compile("\\badd\\(\\s*(?:repairs, )?\"([a-z_]+)\""),
          Pattern.compile("-> \"([a-z]+_decoded)\""));

  private static final Set<String> COUNTING = Set.of("Repairs.java", "Words.java", "Outcome.java");

  /** What other classes have counted. */
  private static final Pattern COUNTED = Pattern.compile("\\brepairs\\.add\\(\"([a-z_]+)\"");

  @Test
  void everyReasonIsKnown() {
    Set<String> known =
        Arrays.stream(RefusalReason.values()).map(RefusalReason::word).collect(Collectors.toSet());
    Set<String> written = written(REASONS, sources(file -> true));
    ShippedProfiles.read().stream()
        .map(Profile::rows)
        .flatMap(rows -> rows.refusals().stream())
        .map(RowRules.Refusal::reason)
        .forEach(written::add);
    written.add("total_line");
    assertThat(written).hasSizeGreaterThan(40).isSubsetOf(known);
    String source = String.join("\n", sources(file -> true));
    assertThat(known)
        .as("reasons that nothing gives")
        .allMatch(
            reason ->
                written.contains(reason) || source.matches("(?s).*[\"']" + reason + "[\"'].*"));
  }

  @Test
  void everyRepairIsKnown() {
    Set<String> known =
        Arrays.stream(RepairKind.values()).map(RepairKind::word).collect(Collectors.toSet());
    Set<String> written = written(REPAIRS, sources(COUNTING::contains));
    written.addAll(written(List.of(COUNTED), sources(file -> true)));
    assertThat(written).isEqualTo(new TreeSet<>(known));
  }

  private static Set<String> written(List<Pattern> patterns, List<String> sources) {
    Set<String> words = new TreeSet<>();
    for (String source : sources) {
      for (Pattern pattern : patterns) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
          words.add(found.group(1));
        }
      }
    }
    return words;
  }

  private static List<String> sources(Predicate<String> isWanted) {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
          .filter(file -> isWanted.test(String.valueOf(file.getFileName())))
          .map(ReportWordsTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
