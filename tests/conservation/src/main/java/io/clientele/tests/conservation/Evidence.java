package io.clientele.tests.conservation;

import java.nio.file.Path;
import java.util.List;

/**
 * What is held against each other.
 *
 * @param uploads the uploads bucket as a folder: a key is a path, the version is the MD5 of the
 *     content
 * @param ledger what became of each upload
 * @param lake the lake bucket as a folder
 * @param extent how much of it can be held against each other
 */
public record Evidence(Path uploads, List<LedgerEntry> ledger, Path lake, Extent extent) {
  /** What there is to compare. */
  public enum Extent {
    /** All of it. */
    EVERYTHING,
    /** People were erased: rows and files may be gone, none may be too many. */
    AFTER_ERASURE,
    /** Of the lake bucket only the quarantine is there, as {@code load} leaves it. */
    WITHOUT_LAKE
  }

  boolean isWhole() {
    return extent == Extent.EVERYTHING;
  }
}
