package io.clientele.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of the local issuer on which one says who one is. It has no script. */
final class SignInPage {
  /** Sent on to the answer of the page. */
  private static final List<String> KEPT =
      List.of(
          "client_id",
          "redirect_uri",
          "response_type",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method");

  private final String policy;

  /**
   * Makes the page.
   *
   * @param home where the browser is sent from it, by a form: its origin has to be allowed
   */
  SignInPage(String home) {
    policy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
            + home;
  }

  /** In Polish or English, as the dashboard or else the browser says. */
  void show(HttpExchange exchange, Form form) throws IOException {
    String language =
        Objects.requireNonNullElse(
            form.optional("ui_locales"),
            Objects.requireNonNullElse(
                exchange.getRequestHeaders().getFirst("Accept-Language"), "en"));
    String fields =
        KEPT.stream()
            .filter(name -> form.optional(name) != null)
            .map(name -> hidden(name, form.optional(name)))
            .collect(Collectors.joining("\n"));
    String page =
        new String(
                resource(language.startsWith("pl") ? "page.pl.html" : "page.en.html"),
                StandardCharsets.UTF_8)
            .replace("{{fields}}", fields);
    send(exchange, "html", page.getBytes(StandardCharsets.UTF_8));
  }

  void style(HttpExchange exchange) throws IOException {
    send(exchange, "css", resource("page.css"));
  }

  private void send(HttpExchange exchange, String type, byte[] content) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", ContentTypes.of("." + type));
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    Answers.send(exchange, 200, content);
  }

  private static String hidden(String name, @Nullable String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\" />".formatted(name, escaped(value));
  }

  private static String escaped(@Nullable String value) {
    return Objects.requireNonNullElse(value, "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = SignInPage.class.getResourceAsStream("/sign-in/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    }
  }
}
