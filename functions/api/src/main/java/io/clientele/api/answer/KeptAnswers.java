package io.clientele.api.answer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers that a browser keeps and asks each time whether they still hold, so that the flip of the
 * pointer is seen at once and an unchanged answer costs no body.
 */
@Singleton
public final class KeptAnswers {
  public static final MediaType YAML = new MediaType("application/yaml; charset=utf-8");

  private final JsonMapper json;

  KeptAnswers(JsonMapper json) {
    this.json = json;
  }

  public HttpResponse<byte[]> of(HttpRequest<?> request, Object view) throws IOException {
    return ofJson(request, json.writeValueAsBytes(view));
  }

  /**
   * The body as it is.
   *
   * @param body JSON in UTF-8
   */
  public HttpResponse<byte[]> ofJson(HttpRequest<?> request, byte[] body) {
    return ofBytes(request, body, MediaType.APPLICATION_JSON_TYPE);
  }

  /** The body of another type. */
  public HttpResponse<byte[]> ofBytes(HttpRequest<?> request, byte[] body, MediaType type) {
    String tag = "\"" + hash(body) + "\"";
    boolean isKnown =
        request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
            .flatMap(header -> Arrays.stream(header.split(",")))
            .map(known -> known.strip().replaceFirst("^W/", ""))
            .anyMatch(known -> known.equals(tag) || known.equals("*"));
    return (isKnown ? HttpResponse.<byte[]>notModified() : HttpResponse.ok(body))
        .contentType(type)
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
