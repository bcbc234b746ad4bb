package io.clientele.aws;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Removes objects for good. */
public final class S3ObjectEraser {
  private static final int NOT_IMPLEMENTED = 501;

  private final S3Client s3;

  public S3ObjectEraser(S3Client s3) {
    this.s3 = s3;
  }

  /**
   * Removes every version of an object and every mark of an earlier deletion; one that is not there
   * is no fault.
   */
  public void erase(String bucket, String key) throws IOException {
    try {
      s3.deleteObject(request -> request.bucket(bucket).key(key));
      versions(bucket, key, true);
    } catch (SdkException e) {
      throw new IOException("could not erase s3://%s/%s".formatted(bucket, key), e);
    }
  }

  /** Removes what an object was before it was overwritten. */
  public void eraseOlder(String bucket, String key) throws IOException {
    try {
      versions(bucket, key, false);
    } catch (SdkException e) {
      throw new IOException(
          "could not erase older versions of s3://%s/%s".formatted(bucket, key), e);
    }
  }

  /**
   * Removes what a bucket has held for long: every version that was written before, whatever came
   * after it.
   *
   * @param keys which objects it may be
   * @return how many versions went
   */
  public long eraseWrittenBefore(String bucket, Instant instant, Predicate<String> keys)
      throws IOException {
    try {
      List<ObjectVersion> old =
          s3.listObjectVersionsPaginator(request -> request.bucket(bucket)).versions().stream()
              .filter(version -> version.lastModified().isBefore(instant))
              .filter(version -> keys.test(version.key()))
              .toList();
      old.forEach(version -> erase(bucket, version.key(), version.versionId()));
      return old.size();
    } catch (SdkException e) {
      throw new IOException("could not erase what s3://%s held for long".formatted(bucket), e);
    }
  }

  /** A store that keeps no versions does not know the question. */
  private void versions(String bucket, String key, boolean latestToo) {
    try {
      var pages = s3.listObjectVersionsPaginator(request -> request.bucket(bucket).prefix(key));
      for (var page : pages) {
        page.versions().stream()
            .filter(version -> version.key().equals(key) && (latestToo || !version.isLatest()))
            .forEach(version -> erase(bucket, key, version.versionId()));
        page.deleteMarkers().stream()
            .filter(marker -> marker.key().equals(key) && (latestToo || !marker.isLatest()))
            .forEach(marker -> erase(bucket, key, marker.versionId()));
      }
    } catch (S3Exception e) {
      if (e.statusCode() != NOT_IMPLEMENTED) {
        throw e;
      }
    }
  }

  private void erase(String bucket, String key, String version) {
    s3.deleteObject(request -> request.bucket(bucket).key(key).versionId(version));
  }
}
