package io.clientele.domain.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Erasures that last as long as the test, and what was asked for them. */
public final class InMemoryErasures implements Erasures, ErasureRequests {
  private final Map<String, Erasure> erasures = new HashMap<>();
  private final List<String> requested = new ArrayList<>();

  @Override
  public Optional<Erasure> find(String erasureId) {
    return Optional.ofNullable(erasures.get(erasureId));
  }

  @Override
  public void save(Erasure erasure) {
    erasures.put(erasure.erasureId(), erasure);
  }

  @Override
  public void request(String erasureId, int delaySeconds) {
    requested.add(erasureId);
  }

  public List<String> requested() {
    return List.copyOf(requested);
  }
}
