package io.clientele.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3ServerIT {
  private static final String BUCKET = "uploads";

  private final List<ObjectCreated> created = new CopyOnWriteArrayList<>();
  @TempDir private Path directory;
  private S3Server server;
  private S3Client client;

  @BeforeEach
  void start() throws IOException {
    server =
        S3Server.start(
            directory.resolve("s3"),
            0,
            new AccessKey("local", "secret"),
            List.of(new BucketDefinition(BUCKET, true), new BucketDefinition("lake", false)),
            created::add,
            Clock.systemUTC());
    client = client("secret");
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void answersNobodyWithoutASignature() throws Exception {
    put(BUCKET, "orders.csv", "hello");
    for (String path : List.of("", "/", "/" + BUCKET, "/" + BUCKET + "/orders.csv")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.endpoint() + path)).build();
      try (HttpClient http = HttpClient.newHttpClient()) {
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
            .as(path)
            .isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b+c.csv", "żółw 😀.csv", "2024/05/%2e%2e/x.csv", "a=b/c&d;e.csv"})
  void storesAKeyAsItIs(String key) throws IOException {
    put(BUCKET, key, "hello");

    assertThat(keys()).containsExactly(key);
    assertThat(client.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String())
        .isEqualTo("hello");
    assertThat(created).hasSize(1);
    assertThat(created.getFirst())
        .extracting(ObjectCreated::key, ObjectCreated::size, ObjectCreated::etag)
        .containsExactly(key, 5L, "5d41402abc4b2a76b9719d911017c592");
  }

  @Test
  void tellsOfAChunkedBodyAtLeastOnce() {
    try (S3Client chunking = client("secret", true)) {
      chunking.putObject(r -> r.bucket(BUCKET).key("orders.csv"), RequestBody.fromString("hello"));
    }

    assertThat(keys()).containsExactly("orders.csv");
    assertThat(created)
        .isNotEmpty()
        .extracting(ObjectCreated::key, ObjectCreated::size, ObjectCreated::etag)
        .containsOnly(tuple("orders.csv", 5L, "5d41402abc4b2a76b9719d911017c592"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../escape.csv", "a/../../escape.csv", "..", "a//b.csv", "a/./b.csv"})
  void refusesAKeyThatADirectoryCannotHoldExactly(String key) throws IOException {
    assertThatThrownBy(() -> put(BUCKET, key, "x"))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(400));

    assertThat(created).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesANameTooLongForAFile() {
    assertThatThrownBy(() -> put(BUCKET, "ż".repeat(110), "x"))
        .isInstanceOfSatisfying(
            S3Exception.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("KeyTooLongError"));
  }

  @Test
  void refusesAKeyThatIsAlsoADirectory() {
    put(BUCKET, "a/b.csv", "x");

    assertThatThrownBy(() -> put(BUCKET, "a", "x")).isInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> put(BUCKET, "a/b.csv/c", "x")).isInstanceOf(S3Exception.class);
    assertThat(keys()).containsExactly("a/b.csv");
  }

  @Test
  void storesADirectoryMarker() {
    put(BUCKET, "2024/", "");

    assertThat(keys()).containsExactly("2024/");
    assertThat(created).extracting(ObjectCreated::key).containsExactly("2024/");
    assertThatThrownBy(() -> put(BUCKET, "2025/", "content")).isInstanceOf(S3Exception.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025/", "a//b.csv"})
  void saysWhyAKeyIsRefusedHoweverMuchIsSent(String key) {
    assertThatThrownBy(() -> put(BUCKET, key, "x".repeat(16 << 20)))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(400));
  }

  @Test
  void tellsOfCopiesAndMultipartUploadsButNotOfParts() {
    put("lake", "from.csv", "hello");
    client.copyObject(
        r ->
            r.sourceBucket("lake")
                .sourceKey("from.csv")
                .destinationBucket(BUCKET)
                .destinationKey("to.csv"));
    String upload = client.createMultipartUpload(r -> r.bucket(BUCKET).key("big.csv")).uploadId();
    String part =
        client
            .uploadPart(
                r -> r.bucket(BUCKET).key("big.csv").uploadId(upload).partNumber(1),
                RequestBody.fromString("whole"))
            .eTag();
    String etag =
        client
            .completeMultipartUpload(
                r ->
                    r.bucket(BUCKET)
                        .key("big.csv")
                        .uploadId(upload)
                        .multipartUpload(
                            m -> m.parts(CompletedPart.builder().partNumber(1).eTag(part).build())))
            .eTag();

    assertThat(created)
        .extracting(ObjectCreated::key, ObjectCreated::size, ObjectCreated::reason)
        .containsExactly(
            tuple("to.csv", 5L, "CopyObject"), tuple("big.csv", 5L, "CompleteMultipartUpload"));
    assertThat("\"" + created.getLast().etag() + "\"").isEqualTo(etag);
    assertThat(created).extracting(ObjectCreated::sequencer).isSorted();
  }

  @Test
  void createsAnObjectOnceWhenAskedTo() {
    client.putObject(
        r -> r.bucket("lake").key("once").ifNoneMatch("*"), RequestBody.fromString("first"));

    assertThatThrownBy(
            () ->
                client.putObject(
                    r -> r.bucket("lake").key("once").ifNoneMatch("*"),
                    RequestBody.fromString("second")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
  }

  @Test
  void readsARange() {
    put("lake", "page.ndjson", "0123456789");

    assertThat(
            client
                .getObjectAsBytes(r -> r.bucket("lake").key("page.ndjson").range("bytes=3-5"))
                .asUtf8String())
        .isEqualTo("345");
  }

  @Test
  void refusesAWrongSecret() {
    try (S3Client stranger = client("wrong")) {
      assertThatThrownBy(() -> stranger.listObjectsV2(r -> r.bucket(BUCKET)))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void letsABrowserUploadToAPresignedAddress() throws Exception {
    URI address;
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(credentials("secret"))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build()) {
      address =
          presigner
              .presignPutObject(
                  p ->
                      p.signatureDuration(Duration.ofMinutes(5))
                          .putObjectRequest(r -> r.bucket(BUCKET).key("from browser+1.csv")))
              .url()
              .toURI();
    }
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> preflight =
          browser.send(
              HttpRequest.newBuilder(address)
                  .method("OPTIONS", BodyPublishers.noBody())
                  .header("Origin", "http://127.0.0.1:9")
                  .header("Access-Control-Request-Method", "PUT")
                  .header("Access-Control-Request-Headers", "content-type")
                  .build(),
              BodyHandlers.ofString());
      assertThat(preflight.statusCode()).isEqualTo(200);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      HttpResponse<String> put =
          browser.send(
              HttpRequest.newBuilder(address)
                  .PUT(BodyPublishers.ofString("hello"))
                  .header("Origin", "http://127.0.0.1:9")
                  .header("Content-Type", "text/csv")
                  .build(),
              BodyHandlers.ofString());
      assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
      assertThat(put.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }
    assertThat(created).extracting(ObjectCreated::key).containsExactly("from browser+1.csv");
  }

  @Test
  void forgetsAFileThatAKilledProcessLeftUnfinished() throws IOException {
    put(BUCKET, "done-0b7c5a4e-9d0c-4a57-9f0e-3c1d5b8f7a66", "x");
    Path unfinished = directory.resolve("s3/uploads/half.csv-0b7c5a4e-9d0c-4a57-9f0e-3c1d5b8f7a66");
    Files.writeString(unfinished, "hal");

    assertThat(keys()).containsExactly("done-0b7c5a4e-9d0c-4a57-9f0e-3c1d5b8f7a66");
    stop();
    start();
    assertThat(unfinished).doesNotExist();
    assertThat(keys()).containsExactly("done-0b7c5a4e-9d0c-4a57-9f0e-3c1d5b8f7a66");
  }

  private void put(String bucket, String key, String body) {
    client.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(body));
  }

  private List<String> keys() {
    return client.listObjectsV2(r -> r.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /**
   * S3Proxy answers a chunked body before it has read the checksum behind it. On a busy machine the
   * client then finds its connection closed and puts the object again, as it may, and there are two
   * notices: such a client cannot count them.
   */
  private S3Client client(String secret) {
    return client(secret, false);
  }

  private S3Client client(String secret, boolean chunking) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .region(Region.EU_CENTRAL_1)
        .forcePathStyle(true)
        .credentialsProvider(credentials(secret))
        .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(chunking).build())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static StaticCredentialsProvider credentials(String secret) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secret));
  }
}
