package io.clientele.local.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One route of the HTTP API.
 *
 * @param method upper case, or ANY
 * @param path as in the template: {@code /v1/runs/{run_id}}, {@code /{proxy+}}, {@code $default}
 * @param functionId logical id of the function that answers
 * @param authorizer null where anyone may call
 * @param scopes of which a token must have one; empty for any token
 */
public record RouteDefinition(
    String method,
    String path,
    String functionId,
    @Nullable JwtAuthorizer authorizer,
    List<String> scopes) {
  /** The route key of payload format 2.0. */
  public String key() {
    return path.equals("$default") ? path : method + " " + path;
  }
}
