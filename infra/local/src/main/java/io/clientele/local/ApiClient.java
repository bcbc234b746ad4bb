package io.clientele.local;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The product's HTTP API as its users call it. */
public final class ApiClient implements AutoCloseable {
  private static final JSON FORMAT = JSON.std;
  private static final int ATTEMPTS = 5;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Supplier<String> token;

  /** Calls that address with a token of the supplier. */
  public ApiClient(String address, Supplier<String> token) {
    this.address = address;
    this.token = token;
  }

  /** The body of an answer; empty for 404 or where what is asked for does not exist yet. */
  public Optional<String> body(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).GET());
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(answer.body());
      case 404, 409, 501 -> Optional.empty();
      default -> throw unexpected(path, answer);
    };
  }

  /** The JSON object of an answer. */
  public Map<String, Object> object(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).GET());
    if (answer.statusCode() != 200) {
      throw unexpected(path, answer);
    }
    return FORMAT.mapFrom(answer.body());
  }

  /** All items of a list, over all its pages. */
  public List<Map<String, Object>> items(String path) throws IOException, InterruptedException {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = null;
    do {
      String page = path + "?limit=500" + (cursor == null ? "" : "&cursor=" + encode(cursor));
      Map<String, Object> answer = object(page);
      for (Object item : (List<?>) answer.getOrDefault("items", List.of())) {
        items.add(FORMAT.mapFrom(FORMAT.asString(item)));
      }
      Object next = answer.get("next_cursor");
      cursor = next == null ? null : next.toString();
    } while (cursor != null);
    return items;
  }

  /** The answer to a POST. */
  public Map<String, Object> post(String path, String json)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    if (answer.statusCode() / 100 != 2) {
      throw unexpected(path, answer);
    }
    return FORMAT.mapFrom(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token.get());
  }

  /** The function's JVM may have been killed; that is one failed call. */
  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest built = request.build();
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer = client.send(built, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() < 500 || attempt == ATTEMPTS || built.method().equals("POST")) {
        return answer;
      }
      Thread.sleep(Duration.ofMillis(500));
    }
  }

  private static IOException unexpected(String path, HttpResponse<String> answer) {
    return new IOException(
        "The API answered %d to %s: %s".formatted(answer.statusCode(), path, answer.body()));
  }

  /** Text as a part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
