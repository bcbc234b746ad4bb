package io.clientele.local.s3;

import com.google.common.io.CountingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3Proxy's store over a directory, with strict keys and a notice of every new object. */
final class DirectoryBlobStore extends ForwardingBlobStore {
  private final KeyRules keys;
  private final UnfinishedFiles unfinished;
  private final Notices notices;

  DirectoryBlobStore(BlobStore store, KeyRules keys, UnfinishedFiles unfinished, Notices notices) {
    super(store);
    this.keys = keys;
    this.unfinished = unfinished;
    this.notices = notices;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    CountingInputStream counted = new CountingInputStream(payload);
    try {
      keys.check(request.bucket(), request.key());
      if (request.key().endsWith("/")) {
        // S3Proxy would leave the body unread, and the connection in disorder.
        keys.checkMarkerIsEmpty(counted);
      }
    } catch (AwsServiceException refusal) {
      readToTheEnd(counted);
      throw refusal;
    }
    PutObjectResponse response = super.putBlob(request, counted);
    notices.created(
        request.bucket(), request.key(), counted.getCount(), response.eTag(), "PutObject");
    return response;
  }

  /** An answer while the client is still sending would break the connection before it is read. */
  private static void readToTheEnd(InputStream payload) {
    try {
      payload.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    keys.check(request.destinationBucket(), request.destinationKey());
    CopyObjectResponse response = super.copyBlob(request);
    notices.created(
        request.destinationBucket(),
        request.destinationKey(),
        size(request.destinationBucket(), request.destinationKey()),
        response.copyObjectResult().eTag(),
        "CopyObject");
    return response;
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    keys.check(request.bucket(), request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    keys.check(upload.containerName(), upload.blobName());
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    notices.created(
        upload.containerName(),
        upload.blobName(),
        size(upload.containerName(), upload.blobName()),
        response.eTag(),
        "CompleteMultipartUpload");
    return response;
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    ListObjectsV2Response response = super.list(request);
    Predicate<S3Object> isUnfinished =
        object -> unfinished.contains(request.bucket(), object.key());
    return response.toBuilder()
        .contents(response.contents().stream().filter(isUnfinished.negate()).toList())
        .build();
  }

  /** Versions can be listed, as at S3 where a bucket keeps none. */
  @Override
  public boolean supportsVersioning() {
    return true;
  }

  @Override
  public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
    ListObjectsV2Response objects =
        list(
            ListObjectsV2Request.builder()
                .bucket(request.bucket())
                .prefix(request.prefix())
                .startAfter(request.keyMarker())
                .maxKeys(request.maxKeys())
                .build());
    return VersionListing.of(objects);
  }

  /** S3Proxy would take the permissions of a directory for a leave to everyone. */
  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    return BucketCannedACL.PRIVATE;
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    return ObjectCannedACL.PRIVATE;
  }

  private long size(String bucket, String key) {
    HeadObjectResponse head =
        blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
    return head == null ? 0 : head.contentLength();
  }
}
