package io.clientele.domain.erasure;

import java.util.Set;

/**
 * Everyone who was erased.
 *
 * @param tombstones pseudonyms of what named them
 */
public record ErasedPeople(Pseudonyms pseudonyms, Set<String> tombstones) {
  public ErasedPeople {
    tombstones = Set.copyOf(tombstones);
  }

  public boolean isEmpty() {
    return tombstones.isEmpty();
  }

  public boolean has(Identifier identifier) {
    return !isEmpty() && tombstones.contains(pseudonyms.of(identifier));
  }

  /** Whether a cell of an unknown column is, as a whole, the address or telephone of one. */
  public boolean isContact(String cell) {
    return !isEmpty()
        && (Identifier.email(cell).filter(this::has).isPresent()
            || Identifier.phone(cell).filter(this::has).isPresent());
  }
}
