package io.clientele.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.strategy.PlayDecision;
import io.clientele.domain.strategy.PlayStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayDecisionItemTest {
  private static final Instant AT = Instant.parse("2024-07-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(PlayStatus status) {
    PlayDecision decision =
        new PlayDecision("rfm", "champions", "keep_the_best", status, "Ewa", 3, AT);
    assertThat(PlayDecisionItem.read(PlayDecisionItem.of(decision))).isEqualTo(decision);
  }

  @Test
  void aDecisionWithoutAnOwnerHasNone() {
    PlayDecision decision =
        new PlayDecision("rfm", "champions", "win_back", PlayStatus.REJECTED, null, 1, AT);
    assertThat(PlayDecisionItem.read(PlayDecisionItem.of(decision))).isEqualTo(decision);
  }
}
