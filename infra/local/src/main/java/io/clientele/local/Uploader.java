package io.clientele.local;

import io.clientele.local.s3.AccessKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts the files of a folder into a bucket, as anyone would. */
public final class Uploader implements AutoCloseable {
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

  /** Puts one file under that key. */
  public void put(Path file, String key) {
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
  }

  /**
   * The regular files of a folder and its folders in the order of their names; those whose name, or
   * whose folder's name, starts with a dot are nobody's exports.
   */
  public static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isVisible(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  /** True for what sets the product up and is no upload itself: settings, profiles, rates. */
  public static boolean isConfiguration(Path folder, Path file) {
    return key(folder, file).startsWith("config/");
  }

  /** The key of a file: its path within the folder, with slashes. */
  public static String key(Path folder, Path file) {
    return String.join(
        "/",
        StreamSupport.stream(folder.relativize(file).spliterator(), false)
            .map(Path::toString)
            .toList());
  }

  private static boolean isVisible(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .noneMatch(part -> part.toString().startsWith("."));
  }

  @Override
  public void close() {
    s3.close();
  }
}
