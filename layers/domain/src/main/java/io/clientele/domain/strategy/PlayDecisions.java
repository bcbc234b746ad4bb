package io.clientele.domain.strategy;

import java.util.List;

/** The durable record of decisions; it belongs to no run, so that a new one changes nothing. */
public interface PlayDecisions {
  /** Of every segment and play of a scheme that anything was decided about. */
  List<PlayDecision> of(String scheme);

  /**
   * Keeps a decision, if the one before it has the version before.
   *
   * @return false where somebody else decided meanwhile; nothing is changed then
   */
  boolean save(PlayDecision decision);
}
