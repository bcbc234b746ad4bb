package io.clientele.tests.conservation;

import java.util.Map;

/**
 * What the ledger says of an upload.
 *
 * @param version of the object in the bucket; empty where it is not known
 * @param status {@code done}, {@code quarantined} and {@code failed} are final
 * @param files keys in the lake bucket, by table
 * @param isSettled whether a run has told which of its rows repeat those of other uploads
 */
public record LedgerEntry(
    String uploadId,
    String key,
    String version,
    String status,
    long rowsRead,
    long rowsAccepted,
    long rowsDuplicate,
    long rowsQuarantined,
    Map<String, String> files,
    boolean isSettled) {

  /** Whether the entry is about the object, or about a part of it: a member, a sheet. */
  boolean isOf(String objectKey, String objectVersion) {
    return (version.isEmpty() || version.equals(objectVersion))
        && (key.equals(objectKey) || key.startsWith(objectKey + "/"));
  }
}
