package io.clientele.local.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on 127.0.0.1, a virtual thread a request. The port is taken at once. */
public final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Takes the port, without answering yet: the address is known before the handler exists.
   *
   * @param port 0 for any free one
   */
  public LocalServer(int port) throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    try {
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (BindException e) {
      throw new IOException(
          "Port " + port + " is in use by another program. Choose another one with --port.", e);
    }
    server.setExecutor(threads);
  }

  /** {@code http://127.0.0.1:port}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Starts answering. */
  public void start(HttpHandler handler) {
    server.createContext("/", handler);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
