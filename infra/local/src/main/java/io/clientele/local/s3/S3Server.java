package io.clientele.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * S3 on 127.0.0.1 over a directory: {@code <directory>/<bucket>/<key>}.
 *
 * <p>Checks signatures, preconditions and ranges, takes multipart uploads and presigned addresses,
 * and allows any origin, as the dashboard's own bucket rules do. It keeps no versions.
 */
public final class S3Server implements AutoCloseable {
  private static final int THREADS = 48;

  private final Path base;
  private final DirectoryBlobStore store;
  private final S3Proxy proxy;

  private S3Server(Path base, DirectoryBlobStore store, S3Proxy proxy) {
    this.base = base;
    this.store = store;
    this.proxy = proxy;
  }

  /**
   * Starts serving.
   *
   * @param directory is made when absent; holds one directory a bucket and nothing else
   * @param port 0 takes a free one
   * @param listener is called after an object is stored and before the client is answered
   * @throws IOException when the port is taken or the directory cannot hold objects
   */
  public static S3Server start(
      Path directory,
      int port,
      AccessKey accessKey,
      List<BucketDefinition> buckets,
      Consumer<ObjectCreated> listener,
      Clock clock)
      throws IOException {
    Path base = prepare(directory, buckets);
    UnfinishedFiles unfinished = new UnfinishedFiles(base);
    unfinished.sweep();
    Notices notices =
        new Notices(
            buckets.stream()
                .filter(BucketDefinition::notifies)
                .map(BucketDefinition::name)
                .collect(Collectors.toUnmodifiableSet()),
            listener,
            clock);
    DirectoryBlobStore store =
        new DirectoryBlobStore(
            new FilesystemNio2BlobStore(base.toString()), new KeyRules(base), unfinished, notices);
    S3Proxy proxy =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey.id(), accessKey.secret())
            .ignoreUnknownHeaders(true)
            .corsRules(new CrossOriginResourceSharing())
            .jettyMaxThreads(THREADS)
            // Any grace would be spent whole on the idle connections that clients keep.
            .stopTimeout(0)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IOException("S3 could not start on port " + port, e);
    }
    return new S3Server(base, store, proxy);
  }

  private static Path prepare(Path directory, List<BucketDefinition> buckets) throws IOException {
    Path base = Files.createDirectories(directory).toRealPath();
    if (!Files.getFileStore(base).supportsFileAttributeView(UserDefinedFileAttributeView.class)) {
      throw new IOException(
          base
              + " is on a file system without extended attributes, where S3 keeps the ETag of an"
              + " object. Choose another state directory.");
    }
    for (BucketDefinition bucket : buckets) {
      Files.createDirectories(base.resolve(bucket.name()));
    }
    return base;
  }

  /** Where the buckets are; absolute, without symbolic links. */
  public Path directory() {
    return base;
  }

  /** The file of an object, or the directory of a prefix, whether it is there or not. */
  public Path path(String bucket, String key) {
    return base.resolve(bucket).resolve(key);
  }

  /** Whether a file below the directory is an object, not one that is still being written. */
  public static boolean finished(Path file) {
    return !UnfinishedFiles.contains(file);
  }

  /** Stores a file as an object, as a client's {@code PutObject} would. */
  public void put(String bucket, String key, Path file) throws IOException {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .contentLength(Files.size(file))
            .contentType("application/octet-stream")
            .build();
    try (InputStream content = Files.newInputStream(file)) {
      store.putBlob(request, content);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + proxy.getPort());
  }

  @Override
  public void close() throws IOException {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IOException("S3 did not stop", e);
    }
  }
}
