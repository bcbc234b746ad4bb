package io.clientele.segment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentNamesTest {
  private final SegmentNames names = new SegmentNames();

  @Test
  void theStrongestDifferencesMakeTheName() {
    assertThat(
            names.name(
                "b1",
                List.of(
                    new Differentiator("frequency", 2, 12, 3),
                    new Differentiator("interpurchase_days", -1.5, 7, 60),
                    new Differentiator("category:Coffee", 1.2, 0.75, 0.1),
                    new Differentiator("discount_share", -0.1, 0.1, 0.11))))
        .isEqualTo(
            new BehaviourModel.Segment(
                "b1",
                "Frequent buyers, much Coffee",
                "Częste zakupy, dużo: Coffee",
                "Frequent buyers (purchase days: typically 12, the others 3.00); much Coffee"
                    + " (share of Coffee: typically 0.75, the others 0.10).",
                "Częste zakupy (dni z zakupem: typowo 12, pozostali 3,00); dużo: Coffee"
                    + " (udział: Coffee: typowo 0,75, pozostali 0,10)."));
  }

  @Test
  void noTwoSegmentsHaveTheSameName() {
    List<Differentiator> same =
        List.of(
            new Differentiator("monetary", 2, 900, 100),
            new Differentiator("recency_days", -1, 5, 90),
            new Differentiator("tenure_days", 0.5, 900, 300));
    assertThat(names.name("b1", same).name()).isEqualTo("Big spenders, bought recently");
    BehaviourModel.Segment second = names.name("b2", same);
    assertThat(second.name()).isEqualTo("Big spenders, bought recently (b2)");
    assertThat(names.name("b3", List.of()).name()).isEqualTo("Average buyers");
    assertThat(names.name("b4", List.of()).namePl()).isEqualTo("Przeciętni klienci (b4)");
  }
}
