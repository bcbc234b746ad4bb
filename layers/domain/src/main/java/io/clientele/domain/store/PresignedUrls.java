package io.clientele.domain.store;

import java.net.URI;
import java.time.Duration;

/**
 * Addresses that let their holder do one thing with one object, without credentials, for a time.
 */
public interface PresignedUrls {
  /** For one PUT of the object's bytes. */
  URI toPut(String bucket, String key, Duration valid);

  /** For a GET of the object; the browser saves it as {@code fileName}. */
  URI toGet(String bucket, String key, String fileName, Duration valid);
}
