package io.clientele.domain.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Buckets that keep no versions, as the local cloud's: an object's version is its ETag. */
public final class InMemoryObjectStore implements ObjectStore {
  private static final class Content {
    final byte[] bytes;
    final Instant lastModified;

    Content(byte[] bytes, Instant lastModified) {
      this.bytes = bytes;
      this.lastModified = lastModified;
    }

    StoredObject describe(String key) {
      return new StoredObject(key, etag(bytes), bytes.length, lastModified);
    }
  }

  private final Map<String, NavigableMap<String, Content>> buckets = new ConcurrentHashMap<>();
  private final Clock clock;

  /** Objects get their {@code lastModified} from the clock. */
  public InMemoryObjectStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<StoredObject> head(String bucket, String key, @Nullable String version) {
    return content(bucket, key, version).map(content -> content.describe(key));
  }

  @Override
  public Optional<StoredObject> download(
      String bucket, String key, @Nullable String version, Path target) throws IOException {
    Optional<Content> content = content(bucket, key, version);
    if (content.isPresent()) {
      Files.write(target, content.get().bytes);
    }
    return content.map(found -> found.describe(key));
  }

  @Override
  public Optional<byte[]> read(String bucket, String key) {
    return content(bucket, key, null).map(content -> content.bytes.clone());
  }

  @Override
  public Optional<byte[]> readRange(String bucket, String key, long offset, int length) {
    return content(bucket, key, null)
        .map(content -> content.bytes)
        .map(
            bytes ->
                Arrays.copyOfRange(
                    bytes,
                    (int) Math.min(bytes.length, offset),
                    (int) Math.min(bytes.length, offset + length)));
  }

  @Override
  public void write(String bucket, String key, Path source, String contentType) throws IOException {
    write(bucket, key, Files.readAllBytes(source), contentType);
  }

  @Override
  public void write(String bucket, String key, byte[] content, String contentType) {
    objects(bucket).put(key, new Content(content.clone(), clock.instant()));
  }

  /** What a bucket's lifecycle does in time. */
  public void remove(String bucket, String key) {
    objects(bucket).remove(key);
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    return objects(bucket).tailMap(prefix, true).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> entry.getValue().describe(entry.getKey()))
        .toList();
  }

  private Optional<Content> content(String bucket, String key, @Nullable String version) {
    return Optional.ofNullable(objects(bucket).get(key))
        .filter(content -> version == null || version.equals(etag(content.bytes)));
  }

  private NavigableMap<String, Content> objects(String bucket) {
    return buckets.computeIfAbsent(bucket, name -> new ConcurrentSkipListMap<>());
  }

  private static String etag(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
