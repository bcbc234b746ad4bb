package io.clientele.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.clientele.local.lambda.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Serves the built dashboard as CloudFront does: content types, ETags, the security headers of the
 * template, and index.html for addresses that the page itself understands.
 */
public final class DashboardHandler implements HttpHandler {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Path folder;
  private final String address;
  private final Map<String, String> headers;
  private final byte[] configuration;

  /**
   * Makes the handler.
   *
   * @param folder the built site; it may not exist
   * @param address the dashboard's own address
   * @param headers of every answer
   * @param configuration the content of /config.json
   */
  public DashboardHandler(
      Path folder, String address, Map<String, String> headers, Map<String, ?> configuration) {
    this.folder = folder.toAbsolutePath().normalize();
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.configuration = Json.write(configuration).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.forEach(exchange.getResponseHeaders()::set);
      String path = exchange.getRequestURI().getPath();
      if (!READING.contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        Answers.message(exchange, 405, "Method Not Allowed");
      } else if (!address.endsWith("//" + exchange.getRequestHeaders().getFirst("Host"))) {
        // The API answers one origin only; under another name the page could not call it.
        exchange.getResponseHeaders().set("Location", address + exchange.getRequestURI());
        Answers.send(exchange, 307, new byte[0]);
      } else if (path.equals("/config.json")) {
        send(exchange, "config.json", configuration);
      } else {
        file(exchange, path);
      }
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    Path file = folder.resolve(path.substring(1)).normalize();
    boolean inside = file.startsWith(folder);
    if (inside && Files.isRegularFile(file)) {
      send(exchange, file.toString(), Files.readAllBytes(file));
      return;
    }
    Path index = folder.resolve("index.html");
    boolean page = inside && !path.substring(path.lastIndexOf('/') + 1).contains(".");
    if (page && Files.isRegularFile(index)) {
      send(exchange, "index.html", Files.readAllBytes(index));
    } else {
      Answers.message(
          exchange,
          404,
          Files.isRegularFile(index) ? "Not Found" : "The dashboard has not been built: " + folder);
    }
  }

  private static void send(HttpExchange exchange, String name, byte[] content) throws IOException {
    String tag = ContentTag.of(content);
    exchange.getResponseHeaders().set("Content-Type", ContentTypes.of(name));
    exchange.getResponseHeaders().set("ETag", tag);
    // The names of built assets hold a hash of their content; all else is asked for again.
    exchange
        .getResponseHeaders()
        .set(
            "Cache-Control",
            name.contains("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    Answers.send(exchange, same ? 304 : 200, content);
  }
}
