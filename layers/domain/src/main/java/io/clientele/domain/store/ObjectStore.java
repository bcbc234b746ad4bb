package io.clientele.domain.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of objects. A missing object is an empty answer; faults of the store are {@link
 * IOException}.
 */
public interface ObjectStore {
  Optional<StoredObject> head(String bucket, String key, @Nullable String version)
      throws IOException;

  /**
   * Writes the object's bytes into a file that may exist.
   *
   * @return what was downloaded, empty when there is no such object version
   */
  Optional<StoredObject> download(String bucket, String key, @Nullable String version, Path target)
      throws IOException;

  Optional<byte[]> read(String bucket, String key) throws IOException;

  /**
   * At most {@code length} bytes from {@code offset}, none where the object ends before; empty when
   * it is missing.
   */
  Optional<byte[]> readRange(String bucket, String key, long offset, int length) throws IOException;

  void write(String bucket, String key, Path source, String contentType) throws IOException;

  void write(String bucket, String key, byte[] content, String contentType) throws IOException;

  /** All objects below a prefix, by key. */
  List<StoredObject> list(String bucket, String prefix) throws IOException;
}
