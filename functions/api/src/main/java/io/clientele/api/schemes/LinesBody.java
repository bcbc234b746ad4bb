package io.clientele.api.schemes;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies with a list of JSON objects as a run wrote them: they go into the answer as they are. */
@Singleton
final class LinesBody {
  private final JsonMapper json;

  LinesBody(JsonMapper json) {
    this.json = json;
  }

  /** What the answer says beside them, and the objects as {@code items}. */
  byte[] of(Object head, List<String> items) throws IOException {
    String opened = json.writeValueAsString(head).replaceFirst("}$", "");
    return "%s,\"items\":[%s]}"
        .formatted(opened, String.join(",", items))
        .getBytes(StandardCharsets.UTF_8);
  }
}
