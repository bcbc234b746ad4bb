package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the product says that it holds on somebody. */
record SubjectDocument(String text) {
  /** Asks until it is there. */
  static SubjectDocument ask(RunningProduct product, String token, String customerId)
      throws Exception {
    String path =
        "/v1/subjects/%s/export".formatted(URLEncoder.encode(customerId, StandardCharsets.UTF_8));
    Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
    while (true) {
      HttpResponse<String> answer = product.call("GET", path, token);
      if (answer.statusCode() == 200) {
        return new SubjectDocument(answer.body());
      }
      assertThat(answer.statusCode()).as(answer::body).isEqualTo(202);
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(500);
    }
  }

  /** The stores with something of theirs. */
  List<String> stores() throws IOException {
    return list(JSON.std.mapFrom(text), "stores").stream()
        .filter(store -> !list(store, "places").isEmpty())
        .map(store -> String.valueOf(store.get("store")))
        .toList();
  }

  /** Of all objects with something of theirs. */
  List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    for (Map<?, ?> store : list(JSON.std.mapFrom(text), "stores")) {
      list(store, "places").forEach(place -> keys.add(String.valueOf(place.get("key"))));
    }
    return keys;
  }

  private static List<Map<?, ?>> list(Map<?, ?> whole, String name) {
    List<Map<?, ?>> items = new ArrayList<>();
    for (Object item : (List<?>) Objects.requireNonNull(whole.get(name), name)) {
      items.add((Map<?, ?>) item);
    }
    return items;
  }
}
