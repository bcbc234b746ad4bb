package io.clientele.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.domain.audience.Audience;
import io.clientele.domain.audience.AudienceCounts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AudienceItemTest {
  private static final Instant AT = Instant.parse("2024-07-01T12:00:00Z");

  @Test
  void readsWhatItWrote() {
    Audience audience =
        new Audience(
            "0".repeat(32),
            "01J1T5H0Q0ABCDEFGHJKMNPQRS",
            AT.minusSeconds(60),
            "spring",
            new TreeMap<>(Map.of("rfm", List.of("at_risk", "dormant"), "value", List.of("tier_1"))),
            new TreeMap<>(Map.of("country", List.of("DE", "PL"))),
            new BigDecimal("0.1"),
            new AudienceCounts(10, 3, 1, 1, 5),
            "ewa@example.com",
            AT,
            AT.plus(Duration.ofDays(7)));
    assertThat(AudienceItem.read(AudienceItem.of(audience))).isEqualTo(audience);
  }
}
