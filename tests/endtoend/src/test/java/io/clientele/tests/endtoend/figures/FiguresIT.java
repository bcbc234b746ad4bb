package io.clientele.tests.endtoend.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clientele.tests.endtoend.Repository;
import io.clientele.tests.endtoend.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every figure of the fifteen elements, of every segment and month of every scheme, is the one that
 * is computed here from the exports: to 1e-9 of it, or to the decimals that it is published with,
 * which for shares of campaign costs and what rests on them is 2e-3. What models estimate of a
 * customer (p_alive, clv_predicted) is held to 1e-3 against models fitted here, and sums and means
 * against what was published of each. Taken as published is what word lists find in texts.
 */
@ExtendWith(SampleCompany.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresIT {
  private static final int SHOWN = 20;

  private final Findings findings;

  FiguresIT(SampleCompany.Load load) {
    findings = Findings.of(load.company(), load.out());
  }

  @TestFactory
  Stream<DynamicTest> everyFigureIsTheOneThatFollowsFromTheExports() {
    return findings.differences().entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> assertEqual(entry.getValue())));
  }

  private static void assertEqual(List<String> differences) {
    assertThat(differences.stream().limit(SHOWN))
        .as("the first of %s differences", differences.size())
        .isEmpty();
  }

  @Test
  void noMetricOfTheRegistryIsLeftOut() {
    Path registry =
        Repository.root()
            .resolve("layers/domain/src/main/resources/io/clientele/domain/metric/metrics.csv");
    Set<String> left = new TreeSet<>();
    Delimited.rows(registry, StandardCharsets.UTF_8, ',').forEach(row -> left.add(row.get("id")));
    assertThat(left).isNotEmpty();
    left.removeAll(findings.held());
    assertThat(left).isEmpty();
  }
}
