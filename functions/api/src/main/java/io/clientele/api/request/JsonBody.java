package io.clientele.api.request;

import io.clientele.api.gateway.GatewayEvent;
import io.clientele.api.problem.ProblemException;
import io.clientele.api.problem.ProblemType;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads the body of a request. */
@Singleton
public final class JsonBody {
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final JsonMapper json;

  JsonBody(JsonMapper json) {
    this.json = json;
  }

  /**
   * The body as a value.
   *
   * <p>A missing body is an empty object.
   */
  public <T> T read(HttpRequest<?> request, Class<T> type) {
    byte[] sent = GatewayEvent.body(request);
    byte[] body = sent.length == 0 ? EMPTY_OBJECT : sent;
    try {
      T value = json.readValue(body, Argument.of(type));
      if (value != null) {
        return value;
      }
    } catch (IOException e) {
      // What a parser says of its position helps nobody who sends one field.
    }
    throw new ProblemException(
        ProblemType.INVALID_BODY,
        "The body is no JSON object with the fields of this address as text.");
  }
}
