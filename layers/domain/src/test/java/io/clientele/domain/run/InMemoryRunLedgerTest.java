package io.clientele.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.upload.RowCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryRunLedgerTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private final InMemoryRunLedger ledger = new InMemoryRunLedger();

  @Test
  void anotherOwnerWaitsUntilTheLockExpires() {
    assertThat(ledger.acquire("a", "run1", NOW, NOW.plusSeconds(60))).isPresent();
    assertThat(ledger.acquire("b", "run2", NOW.plusSeconds(59), NOW.plusSeconds(99))).isEmpty();
    assertThat(ledger.acquire("b", "run2", NOW.plusSeconds(60), NOW.plusSeconds(99)))
        .hasValueSatisfying(lock -> assertThat(lock.runId()).isEqualTo("run2"));
  }

  @Test
  void theSameOwnerTakesTheLockOverAndKeepsItsRun() {
    RunLock first = ledger.acquire("a", "run1", NOW, NOW.plusSeconds(60)).orElseThrow();
    RunLock again = ledger.acquire("a", "run2", NOW, NOW.plusSeconds(60)).orElseThrow();
    assertThat(again.runId()).isEqualTo("run1");
    assertThat(again.epoch()).isGreaterThan(first.epoch());
  }

  @Test
  void aHolderThatWasTakenForDeadCannotPublish() {
    RunLock lost = ledger.acquire("a", "run1", NOW, NOW.plusSeconds(60)).orElseThrow();
    RunLock held = ledger.acquire("b", "run2", NOW.plusSeconds(60), NOW).orElseThrow();
    assertThat(ledger.publish(run("run1"), pointer("run1"), lost)).isFalse();
    assertThat(ledger.current()).isEmpty();
    assertThat(ledger.publish(run("run2"), pointer("run2"), held)).isTrue();
    assertThat(ledger.current()).contains(pointer("run2"));
  }

  private static Pointer pointer(String runId) {
    return new Pointer(runId, NOW, "PLN", "hash", NOW, false);
  }

  private static Run run(String runId) {
    return new Run(
        runId,
        RunStatus.PUBLISHED,
        "upload",
        NOW,
        NOW,
        null,
        NOW,
        "PLN",
        "hash",
        0,
        RowCounts.NONE,
        0,
        Map.of(),
        List.of(),
        Map.of(),
        null,
        false);
  }
}
