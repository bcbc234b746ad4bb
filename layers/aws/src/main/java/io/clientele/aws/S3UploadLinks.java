package io.clientele.aws;

import io.clientele.domain.store.UploadLinks;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Presigned links of S3. */
public final class S3UploadLinks implements UploadLinks {
  private final S3Presigner presigner;
  private final String uploadsBucket;
  private final String lakeBucket;

  public S3UploadLinks(S3Presigner presigner, String uploadsBucket, String lakeBucket) {
    this.presigner = presigner;
    this.uploadsBucket = uploadsBucket;
    this.lakeBucket = lakeBucket;
  }

  @Override
  public String put(String key, Duration validFor) {
    return presigner
        .presignPutObject(
            link ->
                link.signatureDuration(validFor)
                    .putObjectRequest(object -> object.bucket(uploadsBucket).key(key)))
        .url()
        .toString();
  }

  @Override
  public String get(String key, Duration validFor) {
    return presigner
        .presignGetObject(
            link ->
                link.signatureDuration(validFor)
                    .getObjectRequest(object -> object.bucket(lakeBucket).key(key)))
        .url()
        .toString();
  }
}
