package io.clientele.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.local.template.RouteDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  @Test
  void prefersTheExactPathToAVariableToAGreedyOne() {
    RouteTable table =
        table("GET /v1/{proxy+}", "GET /v1/runs/{run_id}", "GET /v1/runs/latest", "$default");
    assertThat(key(table, "GET", "/v1/runs/latest")).isEqualTo("GET /v1/runs/latest");
    assertThat(key(table, "GET", "/v1/runs/01H")).isEqualTo("GET /v1/runs/{run_id}");
    assertThat(key(table, "GET", "/v1/runs/01H/x")).isEqualTo("GET /v1/{proxy+}");
    assertThat(key(table, "DELETE", "/v1/runs")).isEqualTo("$default");
  }

  @Test
  void prefersAMethodToAny() {
    RouteTable table = table("ANY /v1/runs", "POST /v1/runs");
    assertThat(key(table, "POST", "/v1/runs")).isEqualTo("POST /v1/runs");
    assertThat(key(table, "PUT", "/v1/runs")).isEqualTo("ANY /v1/runs");
  }

  @Test
  void findsNothingForAnUnknownPathOrMethod() {
    RouteTable table = table("GET /v1/{proxy+}");
    assertThat(table.find("GET", "/v2/runs")).isEmpty();
    assertThat(table.find("GET", "/v1")).isEmpty();
    assertThat(table.find("GET", "/v1/")).isEmpty();
    assertThat(table.find("DELETE", "/v1/runs")).isEmpty();
  }

  @Test
  void decodesPathParameters() {
    RouteMatch match =
        table("GET /v1/uploads/{upload_id}/{rest+}")
            .find("GET", "/v1/uploads/a%20b+c/d%2Fe/f")
            .orElseThrow();
    assertThat(match.pathParameters()).isEqualTo(Map.of("upload_id", "a b+c", "rest", "d/e/f"));
  }

  private static String key(RouteTable table, String method, String path) {
    return table.find(method, path).orElseThrow().route().key();
  }

  private static RouteTable table(String... routes) {
    return new RouteTable(Stream.of(routes).map(RouteTableTest::route).toList());
  }

  private static RouteDefinition route(String key) {
    int blank = key.indexOf(' ');
    return new RouteDefinition(
        blank < 0 ? "ANY" : key.substring(0, blank),
        key.substring(blank + 1),
        "ApiFunction",
        null,
        List.of());
  }
}
