package io.clientele.domain.store;

import java.time.Duration;

/** Links that let a browser talk to a bucket by itself for a while. */
public interface UploadLinks {
  /** Where a PUT of the file's bytes puts them under the key of the uploads bucket. */
  String put(String key, Duration validFor);

  /** Where a GET reads an object of the lake bucket. */
  String get(String key, Duration validFor);
}
