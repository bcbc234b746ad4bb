package io.clientele.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may call what: every route that the API describes, at the gateway of a running product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
  private static final List<String> ROLES = List.of("viewer", "analyst", "admin");

  private record Route(String method, String path, String role) {}

  private RunningProduct product;
  private TestIssuer issuer;
  private List<Route> routes;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Path state = folder.resolve("state");
    product = RunningProduct.start(state, folder.resolve("output.txt"));
    issuer = TestIssuer.of(state, product.token());
    routes = routes(product.get("/v1/openapi.yaml").body());
  }

  @AfterAll
  void stop() throws Exception {
    try (RunningProduct running = product) {
      running.stop();
    }
  }

  @Test
  void everyRouteButHealthNeedsAToken() throws Exception {
    assertThat(routes).hasSizeGreaterThan(20);
    assertThat(routes.stream().filter(route -> route.role().isEmpty()).map(Route::path))
        .containsExactly("/v1/health");
    assertThat(product.call("GET", "/v1/health", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenThatIsMissingOldForgedOrMeantForOthersOpensNoRoute() throws Exception {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("none", "");
    tokens.put("no token", "abc");
    tokens.put("expired", issuer.expired("admin"));
    tokens.put("another audience", issuer.forAnotherAudience("admin"));
    tokens.put("another issuer", issuer.ofAnotherIssuer("admin"));
    tokens.put("unsigned", issuer.unsigned("admin"));
    tokens.put("another key", issuer.stranger().token("admin"));
    for (Route route : guarded()) {
      for (Map.Entry<String, String> token : tokens.entrySet()) {
        HttpResponse<String> answer = call(route, token.getValue());

        assertThat(answer.statusCode()).as("%s, %s", route, token.getKey()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/json");
      }
    }
  }

  @Test
  void aRoleBelowThatOfTheRouteIsForbiddenAndSaysWhichIsNeeded() throws Exception {
    for (Route route : guarded()) {
      List<String> below = new ArrayList<>(ROLES.subList(0, ROLES.indexOf(route.role())));
      below.add("");
      below.add("guest");
      for (String role : below) {
        HttpResponse<String> answer = call(route, issuer.token(role));

        assertThat(answer.statusCode()).as("%s as '%s'", route, role).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/problem+json");
        assertThat(answer.body()).contains(route.role());
      }
    }
  }

  @Test
  void theRoleOfTheRouteAndThoseAboveGetAnAnswer() throws Exception {
    for (Route route : guarded()) {
      for (String role : ROLES.subList(ROLES.indexOf(route.role()), ROLES.size())) {
        assertThat(call(route, issuer.token(role)).statusCode())
            .as("%s as %s", route, role)
            .isNotIn(401, 403)
            .isLessThan(500);
      }
    }
  }

  private List<Route> guarded() {
    return routes.stream().filter(route -> !route.role().isEmpty()).toList();
  }

  private HttpResponse<String> call(Route route, String token) throws Exception {
    return product.call(route.method(), route.path().replaceAll("\\{[a-z_]+}", "none"), token);
  }

  /** The few lines of the document that matter here: paths, methods and roles, by indentation. */
  private static List<Route> routes(String yaml) {
    List<Route> routes = new ArrayList<>();
    String path = "";
    String method = "";
    for (String line : yaml.lines().toList()) {
      if (line.startsWith("  /v1/")) {
        path = line.strip().replace(":", "");
      } else if (line.matches(" {4}(get|put|post|delete|patch):")) {
        method = line.strip().replace(":", "").toUpperCase(Locale.ROOT);
      } else if (line.startsWith("      x-role: ")) {
        routes.add(new Route(method, path, line.strip().substring("x-role: ".length())));
      } else if (line.equals("      security: []")) {
        routes.add(new Route(method, path, ""));
      }
    }
    return routes;
  }
}
