package io.clientele.aws;

import io.clientele.domain.store.ObjectStore;
import io.clientele.domain.store.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects in S3. */
public final class S3ObjectStore implements ObjectStore {
  /** An ETag names a version where the bucket keeps none; a version id never looks like one. */
  private static final Pattern ETAG = Pattern.compile("[0-9a-f]{32}(-[0-9]+)?");

  private static final int RANGE_BEHIND_THE_END = 416;

  private final S3Client s3;

  public S3ObjectStore(S3Client s3) {
    this.s3 = s3;
  }

  @Override
  public Optional<StoredObject> head(String bucket, String key, @Nullable String version)
      throws IOException {
    HeadObjectRequest.Builder request = HeadObjectRequest.builder().bucket(bucket).key(key);
    if (version != null && ETAG.matcher(version).matches()) {
      request.ifMatch(entityTag(version));
    } else {
      request.versionId(version);
    }
    return found(
        "read the head of",
        bucket,
        key,
        () -> {
          var head = s3.headObject(request.build());
          return stored(
              key, head.versionId(), head.eTag(), head.contentLength(), head.lastModified());
        });
  }

  @Override
  public Optional<StoredObject> download(
      String bucket, String key, @Nullable String version, Path target) throws IOException {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(bucket).key(key);
    if (version != null && ETAG.matcher(version).matches()) {
      request.ifMatch(entityTag(version));
    } else {
      request.versionId(version);
    }
    Files.deleteIfExists(target);
    return found(
        "download",
        bucket,
        key,
        () -> {
          var head = s3.getObject(request.build(), target);
          return stored(
              key, head.versionId(), head.eTag(), head.contentLength(), head.lastModified());
        });
  }

  @Override
  public Optional<byte[]> read(String bucket, String key) throws IOException {
    return found(
        "read",
        bucket,
        key,
        () -> s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray());
  }

  @Override
  public Optional<byte[]> readRange(String bucket, String key, long offset, int length)
      throws IOException {
    String range = "bytes=%d-%d".formatted(offset, offset + length - 1);
    return found(
        "read a part of",
        bucket,
        key,
        () -> {
          try {
            return s3.getObjectAsBytes(request -> request.bucket(bucket).key(key).range(range))
                .asByteArray();
          } catch (S3Exception e) {
            if (e.statusCode() == RANGE_BEHIND_THE_END) {
              return new byte[0];
            }
            throw e;
          }
        });
  }

  @Override
  public void write(String bucket, String key, Path source, String contentType) throws IOException {
    put(bucket, key, RequestBody.fromFile(source), contentType);
  }

  @Override
  public void write(String bucket, String key, byte[] content, String contentType)
      throws IOException {
    put(bucket, key, RequestBody.fromBytes(content), contentType);
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) throws IOException {
    try {
      List<StoredObject> objects = new ArrayList<>();
      s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
          .contents()
          .forEach(
              object ->
                  objects.add(
                      stored(
                          object.key(),
                          null,
                          object.eTag(),
                          object.size(),
                          object.lastModified())));
      return objects;
    } catch (SdkException e) {
      throw failed("list", bucket, prefix, e);
    }
  }

  private void put(String bucket, String key, RequestBody body, String contentType)
      throws IOException {
    try {
      s3.putObject(
          PutObjectRequest.builder().bucket(bucket).key(key).contentType(contentType).build(),
          body);
    } catch (SdkException e) {
      throw failed("write", bucket, key, e);
    }
  }

  /** As HTTP wants it in a condition: in quotes. Not every server takes it without them. */
  private static String entityTag(String version) {
    return '"' + version + '"';
  }

  /** The version of a bucket that keeps none is the ETag without its quotes. */
  static StoredObject stored(
      String key, @Nullable String versionId, String eTag, long size, Instant lastModified) {
    String version =
        versionId == null || versionId.equals("null") ? eTag.replace("\"", "") : versionId;
    return new StoredObject(key, version, size, lastModified);
  }

  private interface Call<T> {
    T run();
  }

  /** Missing or overwritten by another version: an empty answer. */
  private static <T> Optional<T> found(String action, String bucket, String key, Call<T> call)
      throws IOException {
    try {
      return Optional.of(call.run());
    } catch (S3Exception e) {
      if (e.statusCode() == 404 || e.statusCode() == 412) {
        return Optional.empty();
      }
      throw failed(action, bucket, key, e);
    } catch (SdkException e) {
      throw failed(action, bucket, key, e);
    }
  }

  private static IOException failed(String action, String bucket, String key, SdkException cause) {
    return new IOException("could not %s s3://%s/%s".formatted(action, bucket, key), cause);
  }
}
