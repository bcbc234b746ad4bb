package io.clientele.local;

import io.clientele.local.s3.AccessKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Puts files into a bucket, as anyone would. */
public final class Uploader implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final S3Client s3;
  private final String bucket;

  Uploader(String endpoint, String region, AccessKey key, String bucket) {
    this.bucket = bucket;
    s3 =
        S3Client.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.of(region))
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key.id(), key.secret())))
            .build();
  }

  /**
   * Puts one file under that key.
   *
   * @throws IOException in words for a person, where it is not taken
   */
  public void put(Path file, String key) throws IOException {
    try {
      send(file, key, ATTEMPTS);
    } catch (S3Exception e) {
      throw new IOException(
          "%s was not taken: %s".formatted(file, e.awsErrorDetails().errorMessage()), e);
    } catch (SdkClientException | UncheckedIOException e) {
      throw new IOException("%s could not be uploaded: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The SDK repeats what a server refuses for now, but not what its client broke off. */
  private void send(Path file, String key, int attempts) {
    try {
      s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
    } catch (UncheckedIOException e) {
      if (attempts == 1) {
        throw e;
      }
      send(file, key, attempts - 1);
    }
  }

  /** Puts files under their keys, one after the other. */
  public void putAll(Map<String, Path> files) throws IOException {
    for (Map.Entry<String, Path> file : files.entrySet()) {
      put(file.getValue(), file.getKey());
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
