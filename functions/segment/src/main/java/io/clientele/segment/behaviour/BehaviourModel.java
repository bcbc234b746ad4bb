package io.clientele.segment.behaviour;

import java.util.List;

/**
 * What says which segment a customer is in, kept from run to run.
 *
 * @param scales the features it looks at
 * @param mixture one component a segment
 * @param segments in the order of the components, which is that of their rank
 * @param nextId number of the next segment that is new; none is ever used twice
 * @param criterion how the number of segments was chosen
 * @param stability mean adjusted Rand index between refits
 * @param profile how the customers that it was fitted to spread
 */
record BehaviourModel(
    List<FeatureScale> scales,
    MixtureParameters mixture,
    List<Segment> segments,
    int nextId,
    String criterion,
    double stability,
    Profile profile) {

  /** A segment and its names. */
  record Segment(
      String segmentId, String name, String namePl, String description, String descriptionPl) {}
}
