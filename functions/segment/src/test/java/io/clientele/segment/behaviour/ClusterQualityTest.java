package io.clientele.segment.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusterQualityTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void twoClustersOfIrisHaveTheFiguresOfScikitLearn() throws Exception {
    ClusterQuality quality = ofIris(2);
    assertThat(quality.silhouette()).isCloseTo(0.681046169211746, CLOSE);
    assertThat(quality.daviesBouldin()).isCloseTo(0.40429283717304365, CLOSE);
    assertThat(quality.calinskiHarabasz()).isCloseTo(513.9245459802768, CLOSE);
  }

  @Test
  void threeClustersOfIrisHaveTheFiguresOfScikitLearn() throws Exception {
    ClusterQuality quality = ofIris(3);
    assertThat(quality.silhouette()).isCloseTo(0.5528190123564091, CLOSE);
    assertThat(quality.daviesBouldin()).isCloseTo(0.6619715465007511, CLOSE);
    assertThat(quality.calinskiHarabasz()).isCloseTo(561.62775662962, CLOSE);
  }

  @Test
  void whereEverythingIsEqualNothingIsDividedByZero() {
    Points equal = new Points(new double[] {1, 1, 1, 1}, 1);
    assertThat(ClusterQuality.of(equal, new int[] {0, 0, 0, 0}, 2))
        .isEqualTo(new ClusterQuality(0, 0, 0));
    assertThat(ClusterQuality.of(equal, new int[] {0, 0, 1, 1}, 2))
        .isEqualTo(new ClusterQuality(0, 0, 0));
    assertThat(ClusterQuality.of(equal, KMeans.fit(equal, 3, 2, 1).labels(), 3))
        .isEqualTo(new ClusterQuality(0, 0, 0));
  }

  private static ClusterQuality ofIris(int clusters) throws Exception {
    Points iris = Iris.points();
    return ClusterQuality.of(iris, KMeans.fit(iris, clusters, 20, 1).labels(), clusters);
  }
}
