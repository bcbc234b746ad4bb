package io.clientele.segment.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the computations of a run leave to the next one; written when the run is published. */
public final class RunDocuments {
  private static final int NOTHING = "{}".length();

  private final SortedMap<String, byte[]> documents = new TreeMap<>();

  /** Keeps a JSON document under a name such as {@code behaviour}. */
  public void put(String name, byte[] json) {
    documents.put(name, json.clone());
  }

  SortedMap<String, byte[]> byName() {
    return Collections.unmodifiableSortedMap(documents);
  }

  /**
   * Twelve hexadecimal digits a document: equal models and rules have equal ones. A document of
   * nothing has none.
   */
  SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    documents.forEach(
        (name, json) -> {
          if (json.length > NOTHING) {
            versions.put(name, version(json));
          }
        });
    return versions;
  }

  /** That of one document. */
  public static String version(byte[] json) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
