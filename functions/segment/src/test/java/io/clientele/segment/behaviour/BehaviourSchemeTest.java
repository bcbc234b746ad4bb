package io.clientele.segment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviourSchemeTest {
  @ParameterizedTest
  @CsvSource({"2, 1", "3, 2", "4, 3", "5, 4", "8, 5"})
  void plantedGroupsAreFoundAgainAndAgain(int centres, long seed) {
    Blobs blobs = Blobs.of(1500, centres, 0, seed);
    BehaviourModel model = model(BehaviourScheme.of(blobs.table(), null));
    assertThat(model.segments()).hasSize(centres);
    assertThat(blobs.recovered(model)).isGreaterThan(0.9);
    assertThat(model.stability()).isBetween(0.85, 1.0);
    assertThat(model.segments().stream().map(BehaviourModel.Segment::name))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).hasSizeBetween(3, 40));
  }

  @Test
  void weightsSumToOneAndSmallOnesAreLeftOut() {
    Blobs blobs = Blobs.of(600, 3, 0, 1);
    Points weights =
        BehaviourScheme.weights(model(BehaviourScheme.of(blobs.table(), null)), blobs.table());
    for (int customer = 0; customer < weights.count(); customer++) {
      double sum = 0;
      for (int segment = 0; segment < weights.width(); segment++) {
        double weight = weights.at(customer, segment);
        assertThat(weight == 0 || weight >= 0.01).isTrue();
        sum += weight;
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void theModelInForceStaysWhileCustomersAreAlike() throws Exception {
    BehaviourModel first = model(BehaviourScheme.of(Blobs.of(800, 3, 0, 1).table(), null));
    BehaviourScheme next = BehaviourScheme.of(Blobs.of(900, 3, 0, 2).table(), first);
    assertThat(next.reason()).isNull();
    assertThat(ModelDocument.write(model(next))).isEqualTo(ModelDocument.write(first));
  }

  @Test
  void afterADriftSegmentsKeepTheirIdsAndNewOnesGetFreshOnes() {
    BehaviourModel first = model(BehaviourScheme.of(Blobs.of(800, 3, 0, 1).table(), null));
    Blobs later = Blobs.of(900, 5, 0, 2);
    BehaviourScheme next = BehaviourScheme.of(later.table(), first);
    assertThat(next.reason()).isEqualTo("customers drifted and a new model was better");
    assertThat(ids(model(next))).contains("b1", "b2", "b3", "b4", "b5");
    assertThat(model(next).nextId()).isEqualTo(6);
    assertThat(later.recovered(model(next))).isGreaterThan(0.9);
    for (BehaviourModel.Segment segment : first.segments()) {
      assertThat(model(next).segments()).contains(segment);
    }
  }

  @Test
  void aModelIsTheSameAfterItWasWrittenAndRead() throws Exception {
    byte[] json =
        ModelDocument.write(model(BehaviourScheme.of(Blobs.of(300, 3, 0, 1).table(), null)));
    assertThat(ModelDocument.write(ModelDocument.read(json).orElseThrow())).isEqualTo(json);
    assertThat(ModelDocument.read("{\"format\": 0}".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void fewOrEqualBuyersAreNotDivided() {
    assertThat(BehaviourScheme.of(Blobs.of(49, 3, 0, 1).table(), null))
        .returns(null, BehaviourScheme::model)
        .returns("49 buyers; at least 50 are needed", BehaviourScheme::reason);
    FeatureTable equal =
        new FeatureTable(
            Collections.nCopies(80, "c"), List.of("frequency"), new Points(new double[80], 1));
    assertThat(BehaviourScheme.of(equal, null).reason()).isEqualTo("all buyers are alike");
  }

  @Test
  void unknownAndUnevenValuesGiveNumbers() {
    double[] values = new double[200];
    for (int at = 0; at < values.length; at++) {
      values[at] = at % 5 == 0 ? Double.NaN : at % 2;
      values[at] = at % 4 == 0 ? -1e12 : values[at];
    }
    FeatureTable table =
        new FeatureTable(
            Collections.nCopies(100, "c"),
            List.of("monetary", "engagement"),
            new Points(values, 2));
    BehaviourScheme scheme = BehaviourScheme.of(table, null);
    for (double weight : BehaviourScheme.weights(model(scheme), table).values()) {
      assertThat(weight).isBetween(0.0, 1.0);
    }
    assertThat(Objects.requireNonNull(scheme.quality()).silhouette()).isBetween(-1.0, 1.0);
  }

  private static List<String> ids(BehaviourModel model) {
    return model.segments().stream().map(BehaviourModel.Segment::segmentId).toList();
  }

  private static BehaviourModel model(BehaviourScheme scheme) {
    return Objects.requireNonNull(scheme.model());
  }
}
