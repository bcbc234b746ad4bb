package io.clientele.privacy;

import java.util.Locale;

/**
 * The inventory: every place that can hold personal data. Erasures and exports go through all of
 * it; a test holds it against the template and the tables.
 */
public enum Store {
  /** Files as they were uploaded, in all their versions: removed as a whole. */
  UPLOADS(""),
  QUARANTINE("quarantine/"),
  LAKE("lake/"),
  MARTS("marts/"),
  SERVING("serving/"),
  CONTACTS("contacts/"),
  AUDIENCES("audiences/"),
  /** Results of queries: all of them are removed, since they can be asked for again. */
  ATHENA("athena/"),
  /** What people were told of themselves, and who asked for it: all of it is removed likewise. */
  EXPORTS("exports/");

  private final String prefix;

  Store(String prefix) {
    this.prefix = prefix;
  }

  /** Of the keys in the lake bucket; empty for the uploads bucket. */
  public String prefix() {
    return prefix;
  }

  /** The word in receipts and exports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
