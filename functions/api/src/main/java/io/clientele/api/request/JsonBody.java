package io.clientele.api.request;

import io.clientele.api.gateway.GatewayEvent;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Supplier;

/** Reads the body of a request. */
@Singleton
public final class JsonBody {
  /** Far more than any field needs. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final JsonMapper json;

  JsonBody(JsonMapper json) {
    this.json = json;
  }

  /**
   * The body as a value.
   *
   * <p>A missing body is an empty object.
   *
   * @param field the one field that it may have
   */
  public <T> T read(HttpRequest<?> request, Class<T> type, String field) {
    return read(
        request,
        type,
        () ->
            "The body is no JSON object with nothing but the text %s, for instance {\"%s\": \"...\"}."
                .formatted(field, field));
  }

  /**
   * The body as a value of several fields.
   *
   * @param example the JSON of one
   */
  public <T> T readLike(HttpRequest<?> request, Class<T> type, String example) {
    return read(request, type, () -> "The body is no JSON object such as " + example + ".");
  }

  private <T> T read(HttpRequest<?> request, Class<T> type, Supplier<String> expected) {
    byte[] sent = GatewayEvent.body(request);
    if (sent.length > MOST_BYTES) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "The body has %d bytes, but at most %d are read. Files are sent to the upload_url that POST /v1/uploads answers."
              .formatted(sent.length, MOST_BYTES));
    }
    byte[] body = sent.length == 0 ? EMPTY_OBJECT : sent;
    try {
      T value = json.readValue(body, Argument.of(type));
      if (value != null) {
        return value;
      }
    } catch (IOException e) {
      // What a parser says of its position helps nobody who sends one field.
    }
    throw new ProblemException(ProblemType.INVALID_BODY, expected.get());
  }
}
