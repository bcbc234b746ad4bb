package io.clientele.local.protocol;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves AWS's JSON protocols on 127.0.0.1.
 *
 * <p>A service is chosen by the {@code X-Amz-Target} of a request, so one port serves several.
 * Signatures are not checked: only this machine reaches the port, and a browser cannot send that
 * header across origins.
 */
public final class JsonServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;

  private JsonServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts serving.
   *
   * @param port 0 takes a free one
   * @throws IOException when the port is taken
   */
  public static JsonServer start(int port, List<JsonService> services) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new JsonHandler(services, endpoint(server)));
    server.start();
    return new JsonServer(server, threads);
  }

  public URI endpoint() {
    return endpoint(server);
  }

  private static URI endpoint(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops at once; a long poll that waits is interrupted. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
