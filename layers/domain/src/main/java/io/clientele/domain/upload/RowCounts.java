package io.clientele.domain.upload;

/** The account of an upload's rows; {@code read = accepted + duplicate + quarantined} always. */
public record RowCounts(long read, long accepted, long duplicate, long quarantined) {
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  public RowCounts {
    if (read != accepted + duplicate + quarantined) {
      throw new IllegalArgumentException(
          "%d rows read, but %d accepted + %d duplicate + %d quarantined"
              .formatted(read, accepted, duplicate, quarantined));
    }
  }

  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read,
        accepted + other.accepted,
        duplicate + other.duplicate,
        quarantined + other.quarantined);
  }

  /** The same rows with another division between accepted and duplicate. */
  public RowCounts withDuplicate(long duplicates) {
    return new RowCounts(read, read - duplicates - quarantined, duplicates, quarantined);
  }
}
