package io.clientele.segment.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.domain.config.ConfigurationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaybookTest {
  private static final Instant AS_OF = Instant.parse("2024-03-11T00:00:00Z");
  private static final Map<String, @Nullable Number> TOTAL =
      figures(100, 50.0, 1000.0, 800.0, 400.0);

  @Test
  void silentValuableBuyersAreToBeWonBack() {
    List<Map<String, @Nullable Object>> plays =
        Playbook.shipped().proposals(figures(20, 200.0, 2000.0, 2000.0, 500.0), TOTAL, AS_OF);
    assertThat(plays.getFirst())
        .containsEntry("play_id", "win_back")
        .containsEntry("expected_value", new BigDecimal("1000.0000"))
        .containsEntry("expected_value_formula", "customers x 0.1 x aov")
        .containsEntry("expires_on", "2024-04-10")
        .containsEntry("status", "proposed");
  }

  @Test
  void whatHasNoValueTriggersNothing() {
    assertThat(Playbook.shipped().proposals(new HashMap<>(), TOTAL, AS_OF)).isEmpty();
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(Playbook.shipped().plays())
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(
            play -> {
              assertThat(play.name()).isNotEqualTo(play.namePl());
              assertThat(play.action()).isNotEqualTo(play.actionPl());
            });
  }

  @Test
  void saysWhatIsWrongWithAPlaybook() {
    String good =
        """
        plays:
          - id: call
            name: Call
            name_pl: Zadzwoń
            when: [customers > 1]
            action: Call them.
            action_pl: Zadzwoń do nich.
            share: 0.1
            worth: aov
            owner: sales
            expires_after_days: 30
        """;
    assertThatThrownBy(() -> read(good.replace("customers > 1", "clients > 1")))
        .hasMessageStartingWith("p.yaml, line 5: \"clients\" is no metric; expected an id");
    assertThatThrownBy(() -> read(good.replace("customers > 1", "many customers")))
        .hasMessageContaining("line 5: \"many customers\" is no trigger");
    assertThatThrownBy(() -> read(good.replace("worth: aov", "worth: recency_days_mean")))
        .hasMessageContaining("line 9: worth is \"recency_days_mean\"");
    assertThatThrownBy(() -> read(good.replace("0.1", "10")))
        .hasMessageContaining("line 8: share is \"10\"; expected a share such as 0.05");
    assertThatThrownBy(() -> read(good.replace("    owner: sales\n", "")))
        .hasMessageContaining("line 2: the play has no owner");
    assertThatThrownBy(() -> read("steps: []"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 1: there is no list of plays");
  }

  private static Playbook read(String yaml) throws ConfigurationException {
    return Playbook.read("p.yaml", yaml);
  }

  private static Map<String, @Nullable Number> figures(
      long customers, double recency, double monetary, double perCustomer, double aov) {
    Map<String, @Nullable Number> figures = new HashMap<>();
    figures.put("customers", customers);
    figures.put("recency_days_mean", recency);
    figures.put("monetary_mean", monetary);
    figures.put("revenue_per_customer", perCustomer);
    figures.put("aov", aov);
    return figures;
  }
}
