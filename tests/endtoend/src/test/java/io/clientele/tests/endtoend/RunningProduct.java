package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A product started with {@code up} on free ports, seen as its users see it: S3, HTTP, Athena. */
final class RunningProduct implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final Process process;
  private final Path state;
  private final Path output;
  private final Map<String, Object> endpoints;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningProduct(Process process, Path state, Path output, Map<String, Object> endpoints) {
    this.process = process;
    this.state = state;
    this.output = output;
    this.endpoints = endpoints;
  }

  static RunningProduct start(Path state, Path output) throws Exception {
    Files.deleteIfExists(state.resolve("endpoints.json"));
    Process process =
        CommandLine.start(output, "up", "--empty", "--state", state.toString(), "--port", "0");
    Instant deadline = Instant.now().plus(Duration.ofMinutes(5));
    while (Files.readString(output).lines().noneMatch(line -> line.startsWith("ready "))) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        process.destroyForcibly();
        throw new IllegalStateException("not ready:\n" + Files.readString(output));
      }
      Thread.sleep(100);
    }
    return new RunningProduct(
        process, state, output, JSON.std.mapFrom(state.resolve("endpoints.json").toFile()));
  }

  /** A token that the product gives to a viewer. */
  String token() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint("token_url") + "?role=viewer")).build();
    String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Objects.requireNonNull(JSON.std.mapFrom(body).get("token")).toString();
  }

  String endpoint(String name) {
    return Objects.requireNonNull(endpoints.get(name), name).toString();
  }

  void drop(String key, byte[] content) {
    try (S3Client s3 = s3()) {
      drop(s3, key, content, ATTEMPTS);
    }
  }

  /** A connection that was idle may be closed when it is used again; the SDK leaves that to us. */
  private void drop(S3Client s3, String key, byte[] content, int attempts) {
    try {
      s3.putObject(
          put -> put.bucket(endpoint("uploads_bucket")).key(key), RequestBody.fromBytes(content));
    } catch (UncheckedIOException broken) {
      if (attempts == 1) {
        throw broken;
      }
      drop(s3, key, content, attempts - 1);
    }
  }

  S3Client s3() {
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(URI.create(endpoint("s3")))
        .forcePathStyle(true)
        .region(Region.of(endpoint("region")))
        .credentialsProvider(credentials())
        .build();
  }

  AthenaClient athena() {
    return AthenaClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(URI.create(endpoint("athena")))
        .region(Region.of(endpoint("region")))
        .credentialsProvider(credentials())
        .build();
  }

  /** Answers where Athena does. */
  SqsClient sqs() {
    return SqsClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .endpointOverride(URI.create(endpoint("athena")))
        .region(Region.of(endpoint("region")))
        .credentialsProvider(credentials())
        .build();
  }

  /** All items of the state table. */
  List<Map<String, AttributeValue>> items() {
    try (DynamoDbClient dynamoDb =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(URI.create(endpoint("dynamodb")))
            .region(Region.of(endpoint("region")))
            .credentialsProvider(credentials())
            .build()) {
      return dynamoDb
          .scanPaginator(scan -> scan.tableName("clientele-local").consistentRead(true))
          .items()
          .stream()
          .toList();
    }
  }

  private StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(endpoint("access_key_id"), endpoint("secret_access_key")));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(endpoint("api") + path))
            .header("Authorization", "Bearer " + token())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As anybody may call, with whatever token; none where it is empty. */
  HttpResponse<String> call(String method, String path, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint("api") + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The id of the run that was promised. */
  String askForRun() throws IOException, InterruptedException {
    Map<String, Object> run = JSON.std.mapFrom(post("/v1/runs", "{}").body());
    return Objects.requireNonNull(run.get("run_id")).toString();
  }

  /** As who may do everything. */
  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(endpoint("api") + path))
            .header("Authorization", "Bearer " + endpoint("token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  Map<String, Object> json(String path) throws IOException, InterruptedException {
    return JSON.std.mapFrom(get(path).body());
  }

  /** Asks until the answer is good and as wanted, for at most six minutes. */
  Map<String, Object> until(String path, Predicate<Map<String, Object>> wanted) throws Exception {
    return until(path, Duration.ofMinutes(6), wanted);
  }

  Map<String, Object> until(String path, Duration patience, Predicate<Map<String, Object>> wanted)
      throws Exception {
    Instant deadline = Instant.now().plus(patience);
    while (true) {
      HttpResponse<String> response = get(path);
      Map<String, Object> answer = JSON.std.mapFrom(response.body());
      if (response.statusCode() == 200 && wanted.test(answer)) {
        return answer;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError(
            "%s still answers %s%n%s".formatted(path, answer, Files.readString(output)));
      }
      Thread.sleep(250);
    }
  }

  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** The process that is the machine: it holds the stores, and starts the functions. */
  ProcessHandle machine() {
    return process.toHandle();
  }

  /** The functions' processes, of each as many as work at a time. */
  List<ProcessHandle> functions() {
    return process
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .toList();
  }

  /** Ends all of it with no time to tidy up. */
  void kill() throws InterruptedException {
    List<ProcessHandle> children = children();
    process.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Checks that every row is accounted for; then asks it to end, as Ctrl-C does, and checks that
   * nothing of it is left after ten seconds. Every test ends so.
   */
  void stop() throws Exception {
    Accounts.check(this, state);
    List<ProcessHandle> children = children();
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("ended within 10 s").isTrue();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  /** Ends what a failed test left; a test that got so far without {@link #stop()} fails. */
  @Override
  public void close() {
    boolean isLeft = process.isAlive();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    if (isLeft) {
      throw new AssertionError("not stopped, so nobody checked that every row is accounted for");
    }
  }
}
