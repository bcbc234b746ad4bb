package io.clientele.domain.erasure;

import java.util.Optional;

/** The durable record of erasures. */
public interface Erasures {
  Optional<Erasure> find(String erasureId);

  void save(Erasure erasure);
}
