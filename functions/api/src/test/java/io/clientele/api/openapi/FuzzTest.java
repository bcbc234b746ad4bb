package io.clientele.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.openapi.DescribedApi.Parameter;
import io.clientele.api.openapi.DescribedApi.Route;
import io.clientele.api.support.Answer;
import io.clientele.api.support.Api;
import io.clientele.api.support.SampleRun;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Odd values for every parameter and body that the OpenAPI document knows. */
class FuzzTest {
  private static final int MIXED = Integer.getInteger("clientele.fuzz.requests", 500);

  /** The same in every build; {@code -Dclientele.fuzz.seed} tries others. */
  private static final long SEED = 20_240_701;

  private static final Map<String, String> GOOD =
      Map.of(
          "scheme", "rfm",
          "element", "overview",
          "segment_id", "champions",
          "customer_id", "c1",
          "play_id", "upsell",
          "run_id", SampleRun.RUN_ID);

  private final Api api = new Api();

  @BeforeEach
  void publish() {
    SampleRun.publish(api);
    api.as("[admin]");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whateverAParameterIsTheAnswerSaysWhatIsWrongWithIt() {
    for (Route route : DescribedApi.kept().routes()) {
      for (Parameter parameter : route.parameters()) {
        for (String value : OddValues.TEXTS) {
          Answer answer = ask(route, Map.of(parameter.name(), value), Map.of(), null);
          String what =
              "%s %s with %s '%s': %s"
                  .formatted(
                      route.method(), route.path(), parameter.name(), shortened(value), answer);
          isAnswered(what, answer);
          // A path that such a value makes is another route's, maybe the list's.
          boolean isOfTheRoute = !parameter.isInPath() || asSent(value).matches("(?s)[^/?#]+");
          if (isOfTheRoute && parameter.refuses(value)) {
            isRefused(what, answer, parameter, value);
          }
        }
      }
    }
  }

  @Test
  void aParameterThatARouteDoesNotHaveIsRefusedByName() {
    for (Route route : DescribedApi.kept().routes()) {
      Answer answer =
          api.send(
              route.method(), path(route, Map.of()), Map.of("segmnet", "loyal"), Map.of(), null);
      assertThat(answer.json())
          .as("%s: %s", route, answer)
          .containsEntry("status", 400)
          .containsEntry("parameter", "segmnet")
          .containsEntry("value", "loyal")
          .containsKey("expected");
    }
  }

  @Test
  void whateverABodyIsTheAnswerIsNoFailure() {
    for (Route route : DescribedApi.kept().routes()) {
      if (route.takesABody()) {
        for (String body : OddValues.BODIES) {
          for (String mediaType : OddValues.MEDIA_TYPES) {
            Answer answer = ask(route, Map.of(), Map.of("content-type", mediaType), body);
            isAnswered(route + " " + mediaType + " " + shortened(body) + " " + answer, answer);
          }
        }
      }
    }
  }

  /** Decoded, as API Gateway hands it on, such a path looks like one with a query. */
  @Test
  void aPathWithAQuestionMarkAndBrokenEscapesIsRefused() {
    for (String path :
        List.of(
            "/v1/schemes/?/segments/%zz/customers",
            "/v1/schemes/?a=%zz", "/v1/schemes/rfm?%", "/v1/schemes/rfm?a=%c3%28&%e")) {
      Answer answer = api.send("GET", path, Map.of(), Map.of(), null);
      isAnswered(path + ": " + answer, answer);
      assertThat(answer.status()).as(path).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  void severalOddValuesTogetherAreNoFailure() {
    long seed = Long.getLong("clientele.fuzz.seed", SEED);
    Random random = new Random(seed);
    List<Route> routes = DescribedApi.kept().routes();
    for (int i = 0; i < MIXED; i++) {
      Route route = routes.get(random.nextInt(routes.size()));
      Map<String, String> values = new LinkedHashMap<>();
      for (Parameter parameter : route.parameters()) {
        if (random.nextBoolean()) {
          values.put(parameter.name(), OddValues.TEXTS.get(random.nextInt(OddValues.TEXTS.size())));
        }
      }
      Answer answer = ask(route, values, Map.of(), "{}");
      isAnswered("seed %d: %s %s %s".formatted(seed, route, values, answer), answer);
    }
  }

  @Test
  void aCursorOfAnotherRunIsRefusedAsAParameter() {
    String customers = "/v1/schemes/rfm/segments/champions/customers?run=";
    Object cursor = api.get(customers + SampleRun.RUN_ID).get("next_cursor");
    String other = SampleRun.RUN_ID.replace('Q', 'R');
    SampleRun.publish(api, other);
    assertThat(api.get(customers + other + "&cursor=" + cursor).json())
        .containsEntry("status", 400)
        .containsEntry("type", "urn:clientele:problem:invalid_cursor")
        .containsEntry("parameter", "cursor")
        .containsEntry("value", cursor)
        .containsKey("expected");
  }

  /** With values that are good for all parameters of the path but those that are given. */
  private Answer ask(
      Route route, Map<String, String> values, Map<String, String> headers, @Nullable String body) {
    Map<String, String> query = new LinkedHashMap<>();
    for (Parameter parameter : route.parameters()) {
      String value = values.get(parameter.name());
      if (!parameter.isInPath() && value != null) {
        query.put(parameter.name(), value);
      }
    }
    return api.send(route.method(), path(route, values), query, headers, body);
  }

  private static String path(Route route, Map<String, String> values) {
    String path = route.path();
    for (Parameter parameter : route.parameters()) {
      if (parameter.isInPath()) {
        String known = GOOD.getOrDefault(parameter.name(), "0".repeat(32));
        path =
            path.replace(
                "{" + parameter.name() + "}", values.getOrDefault(parameter.name(), known));
      }
    }
    return path;
  }

  private static void isAnswered(String what, Answer answer) {
    assertThat(answer.status()).as(what).isBetween(200, 499);
    if (answer.status() >= 400) {
      assertThat(answer.header("content-type")).as(what).startsWith("application/problem+json");
      assertThat(answer.json()).as(what).containsKeys("type", "title", "status", "detail");
    }
  }

  private static void isRefused(String what, Answer answer, Parameter parameter, String value) {
    assertThat(answer.status()).as(what).isBetween(400, 499);
    if (answer.status() == 400 && !parameter.isInPath()) {
      assertThat(answer.json())
          .as(what)
          .containsEntry("parameter", parameter.name())
          .containsEntry("value", asSent(value))
          .containsKey("expected");
    }
  }

  /** Half a character does not reach anybody. */
  private static String asSent(String value) {
    return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
