package io.clientele.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clientele.local.s3.AccessKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files arrive although connections break. */
class UploaderIT {
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private HttpServer server;
  @TempDir private Path directory;

  /** A server that breaks so many connections before it answers. */
  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (requests.incrementAndGet() > broken.get()) {
              exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(200, -1);
            }
          }
        });
    server.start();
  }

  @Test
  void sendsAFileAgainWhenTheConnectionBroke() throws Exception {
    try (Uploader uploader = uploaderTo(2)) {
      uploader.put(Files.writeString(directory.resolve("a.csv"), "a\n"), "a.csv");
    }
    assertThat(requests).hasValueGreaterThan(2);
  }

  @Test
  void saysWhichFileDidNotArriveWhenItBreaksEveryTime() throws Exception {
    Path file = Files.writeString(directory.resolve("b.csv"), "b\n");
    try (Uploader uploader = uploaderTo(1_000)) {
      assertThatThrownBy(() -> uploader.put(file, "b.csv"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("b.csv could not be uploaded");
    }
  }

  private Uploader uploaderTo(int brokenConnections) {
    broken.set(brokenConnections);
    return new Uploader(
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "eu-central-1",
        new AccessKey("local", "secret"),
        "uploads");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }
}
