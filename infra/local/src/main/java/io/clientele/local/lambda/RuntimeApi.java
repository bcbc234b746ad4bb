package io.clientele.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clientele.local.template.FunctionDefinition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's Runtime API for one execution environment, as the runtime interface client calls it
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
 */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  private final FunctionDefinition function;
  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Outcome.@Nullable Failure> initialised =
      new CompletableFuture<>();

  RuntimeApi(FunctionDefinition function, Clock clock) throws IOException {
    this.function = function;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(BASE, this::handle);
    server.start();
  }

  /** The value of AWS_LAMBDA_RUNTIME_API. */
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes with null when the handler has been loaded, with the error when it cannot be. */
  CompletableFuture<Outcome.@Nullable Failure> initialised() {
    return initialised;
  }

  void offer(Invocation invocation) {
    waiting.add(invocation);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(BASE.length());
      String[] parts = path.split("/", -1);
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("init/error")) {
        initialised.complete(failure(exchange));
        answer(exchange, 202);
      } else if (parts.length == 3 && running.containsKey(parts[1])) {
        finish(exchange, parts[1], parts[2]);
      } else {
        answer(exchange, 404);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    initialised.complete(null);
    Invocation invocation = waiting.take();
    running.put(invocation.requestId(), invocation);
    invocation.delivered().complete(System.nanoTime());
    long deadline = clock.millis() + function.timeout().toMillis();
    var headers = exchange.getResponseHeaders();
    // Without a content type the native code of the runtime interface client crashes.
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", function.arn());
    byte[] event = invocation.event();
    exchange.sendResponseHeaders(200, event.length == 0 ? -1 : event.length);
    exchange.getResponseBody().write(event);
  }

  private void finish(HttpExchange exchange, String requestId, String how) throws IOException {
    Outcome outcome =
        how.equals("response")
            ? new Outcome.Success(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            : failure(exchange);
    answer(exchange, 202);
    Invocation invocation = running.remove(requestId);
    if (invocation != null) {
      invocation.outcome().complete(outcome);
    }
  }

  private static Outcome.Failure failure(HttpExchange exchange) throws IOException {
    Map<String, Object> error = Json.read(exchange.getRequestBody().readAllBytes());
    return new Outcome.Failure(
        String.valueOf(error.getOrDefault("errorType", "Runtime.Unknown")),
        String.valueOf(error.getOrDefault("errorMessage", "")));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    byte[] body = "{\"status\":\"OK\"}".getBytes(StandardCharsets.US_ASCII);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
