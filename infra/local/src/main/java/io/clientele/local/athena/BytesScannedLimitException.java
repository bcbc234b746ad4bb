package io.clientele.local.athena;

/** A query would read more than its work group allows. */
final class BytesScannedLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BytesScannedLimitException() {
    super("Bytes scanned limit was exceeded");
  }
}
