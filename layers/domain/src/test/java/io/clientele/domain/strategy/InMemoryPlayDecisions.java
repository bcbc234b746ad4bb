package io.clientele.domain.strategy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decisions that are forgotten with the process; safe for several threads. */
public final class InMemoryPlayDecisions implements PlayDecisions {
  private final Map<String, PlayDecision> decisions = new TreeMap<>();

  @Override
  public synchronized List<PlayDecision> of(String scheme) {
    return decisions.values().stream().filter(one -> one.scheme().equals(scheme)).toList();
  }

  @Override
  public synchronized boolean save(PlayDecision decision) {
    String key = String.join("#", decision.scheme(), decision.segmentId(), decision.playId());
    PlayDecision before = decisions.get(key);
    if ((before == null ? 0 : before.version()) != decision.version() - 1) {
      return false;
    }
    decisions.put(key, decision);
    return true;
  }
}
