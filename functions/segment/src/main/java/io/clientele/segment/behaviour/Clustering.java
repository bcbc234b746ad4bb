package io.clientele.segment.behaviour;

/**
 * Points divided into clusters.
 *
 * @param centroids one a cluster
 * @param labels the cluster of each point
 * @param inertia sum of squared distances to the centroids
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read in loops, never compared
record Clustering(Points centroids, int[] labels, double inertia) {
  int clusters() {
    return centroids.count();
  }
}
