package io.clientele.local.s3;

import java.util.List;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** The versions of a bucket that keeps none: each object has one, which S3 calls "null". */
final class VersionListing {
  private VersionListing() {}

  static ListObjectVersionsResponse of(ListObjectsV2Response objects) {
    List<ObjectVersion> versions =
        objects.contents().stream()
            .map(
                object ->
                    ObjectVersion.builder()
                        .key(object.key())
                        .versionId("null")
                        .isLatest(true)
                        .eTag(object.eTag())
                        .size(object.size())
                        .lastModified(object.lastModified())
                        .build())
            .toList();
    boolean isTruncated = Boolean.TRUE.equals(objects.isTruncated()) && !versions.isEmpty();
    return ListObjectVersionsResponse.builder()
        .versions(versions)
        .isTruncated(isTruncated)
        .nextKeyMarker(isTruncated ? versions.getLast().key() : null)
        .nextVersionIdMarker(isTruncated ? "null" : null)
        .build();
  }
}
