package io.clientele.api.schemes;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents asked for last, as far as they fit: those of a published run never change, so each
 * process reads one once. What is missing is asked for again.
 */
final class KeptDocuments {
  /** Where a document comes from. */
  interface Source {
    Optional<byte[]> read(String key) throws IOException;
  }

  private final Source source;
  private final long capacity;

  /** The one not asked for longest comes first. */
  private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);

  private long size;

  /**
   * Over a source.
   *
   * @param capacity in bytes; a larger document is not kept
   */
  KeptDocuments(Source source, long capacity) {
    this.source = source;
    this.capacity = capacity;
  }

  /** The document, whose bytes the caller must not change. */
  Optional<byte[]> read(String key) throws IOException {
    byte[] known = known(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<byte[]> document = source.read(key);
    document.ifPresent(bytes -> keep(key, bytes));
    return document;
  }

  private synchronized byte @Nullable [] known(String key) {
    return kept.get(key);
  }

  private synchronized void keep(String key, byte[] document) {
    if (document.length > capacity || kept.putIfAbsent(key, document) != null) {
      return;
    }
    size += document.length;
    Iterator<byte[]> oldest = kept.values().iterator();
    while (size > capacity) {
      size -= oldest.next().length;
      oldest.remove();
    }
  }
}
