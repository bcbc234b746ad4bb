package io.clientele.aws;

import io.clientele.domain.store.StoredObject;
import io.clientele.domain.upload.UploadVersions;
import java.io.IOException;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The versions of a bucket of S3, by their ETag where it keeps none. */
public final class S3UploadVersions implements UploadVersions {
  private final S3Client s3;
  private final String bucket;

  public S3UploadVersions(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public List<StoredObject> all() throws IOException {
    try {
      return s3.listObjectVersionsPaginator(request -> request.bucket(bucket)).versions().stream()
          .map(
              version ->
                  S3ObjectStore.stored(
                      version.key(),
                      version.versionId(),
                      version.eTag(),
                      version.size(),
                      version.lastModified()))
          .toList();
    } catch (SdkException e) {
      throw new IOException("could not list the versions of s3://" + bucket, e);
    }
  }
}
