package io.clientele.tests.equality;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.config.ValueTiers;
import io.clientele.warehouse.lake.PurchaseSource;
import io.clientele.warehouse.lake.RunParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any lake. */
class SeededRunTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepsEveryRule(long seed) throws SQLException, IOException {
    try (SeededRun run =
        new SeededRun(
            new SeededLake(seed, 400), parameters(null, PurchaseSource.AUTO), 1, directory)) {
      assertThat(run.brokenRules()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryRuleSeenFromThePast(PurchaseSource purchases) throws SQLException, IOException {
    RunParameters parameters = parameters(Instant.parse("2023-08-15T12:00:00Z"), purchases);
    try (SeededRun run = new SeededRun(new SeededLake(5, 400), parameters, 1, directory)) {
      assertThat(run.brokenRules()).isEmpty();
    }
  }

  @Test
  void givesTheSameBytesOnOneThreadAndOnTwo() throws SQLException, IOException {
    Map<String, byte[]> one = marts(1, new SeededLake(6, 5000));
    Map<String, byte[]> two = marts(2, new SeededLake(6, 5000));
    assertThat(two).containsOnlyKeys(one.keySet());
    one.forEach((mart, bytes) -> assertThat(two.get(mart)).as(mart).isEqualTo(bytes));
  }

  @Test
  void doesNotCareInWhichOrderTheRowsCame() throws SQLException, IOException {
    Map<String, byte[]> forwards = marts(1, new SeededLake(7, 1000));
    Map<String, byte[]> shuffled = marts(1, new SeededLake(7, 1000).shuffled());
    forwards.forEach((mart, bytes) -> assertThat(shuffled.get(mart)).as(mart).isEqualTo(bytes));
  }

  private Map<String, byte[]> marts(int threads, SeededLake lake) throws SQLException, IOException {
    try (SeededRun run =
        new SeededRun(lake, parameters(null, PurchaseSource.BOTH), threads, directory)) {
      return run.marts(directory);
    }
  }

  private static RunParameters parameters(@Nullable Instant asOf, PurchaseSource purchases) {
    return new RunParameters(
        asOf, "USD", ZoneId.of("Europe/Warsaw"), purchases, ValueTiers.DEFAULT);
  }
}
