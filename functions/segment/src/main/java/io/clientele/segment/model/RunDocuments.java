package io.clientele.segment.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the computations of a run leave to the next one; written when the run is published. */
public final class RunDocuments {
  private final SortedMap<String, byte[]> documents = new TreeMap<>();

  /** Keeps a JSON document under a name such as {@code behaviour}. */
  public void put(String name, byte[] json) {
    documents.put(name, json.clone());
  }

  SortedMap<String, byte[]> byName() {
    return Collections.unmodifiableSortedMap(documents);
  }
}
