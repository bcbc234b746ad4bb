package io.clientele.tests.faults;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@link StateServers} in a JVM of their own, on what the build has just packaged. */
final class ServersProcess implements AutoCloseable {
  static final String ACCESS_KEY = "faults";
  static final String SECRET = "faults-secret";

  private final Process process;
  private final Path state;

  private ServersProcess(Process process, Path state) {
    this.process = process;
    this.state = state;
  }

  /** Starts them, and tells the SDK of this JVM where they are. */
  static ServersProcess start(Path state, int worlds) throws IOException {
    Path local = root().resolve("infra/local/target");
    Path tests = root().resolve("tests/faults/target/test-classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsqlite4java.library.path=" + local.resolve("lib"),
                "-Dsun.net.httpserver.nodelay=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                jar(local) + ":" + local.resolve("lib") + "/*:" + tests,
                "io.clientele.tests.faults.StateServers",
                root().resolve("template.yaml").toString(),
                state.toString(),
                String.valueOf(worlds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the servers did not start; standard error says why");
    }
    Map<String, Object> endpoints = JSON.std.mapFrom(line);
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", ACCESS_KEY);
    System.setProperty("aws.secretAccessKey", SECRET);
    System.setProperty("aws.endpointUrlS3", endpoint(endpoints, "s3"));
    System.setProperty("aws.endpointUrlDynamoDb", endpoint(endpoints, "dynamodb"));
    System.setProperty("aws.endpointUrlSqs", endpoint(endpoints, "services"));
    System.setProperty("aws.endpointUrlEventBridge", endpoint(endpoints, "services"));
    return new ServersProcess(process, state);
  }

  /** Where a bucket keeps its objects: their keys are paths. */
  Path bucket(String name) {
    return state.resolve("s3").resolve(name);
  }

  /** Ends their input, and with it them. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }

  private static String endpoint(Map<String, Object> endpoints, String name) {
    return Objects.requireNonNull(endpoints.get(name), name).toString();
  }

  static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("template.yaml"))) {
      Path parent = root.getParent();
      if (parent == null) {
        throw new IllegalStateException("no folder above holds template.yaml");
      }
      root = parent;
    }
    return root;
  }

  private static Path jar(Path target) {
    try (var files = Files.list(target)) {
      List<Path> jars =
          files
              .filter(
                  file -> file.getFileName().toString().matches("clientele-local-[0-9.]+\\.jar"))
              .toList();
      if (jars.isEmpty()) {
        throw new IllegalStateException("not packaged: " + target);
      }
      return jars.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
