package io.clientele.tests.faults;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests as API Gateway hands them to the API's function. */
final class GatewayRequest {
  private GatewayRequest() {}

  /** One of a viewer. */
  static APIGatewayV2HTTPEvent get(String path, Map<String, String> query) {
    return of("GET", path, query, "viewer", null);
  }

  /** One that comes with a token of a group. */
  static APIGatewayV2HTTPEvent of(
      String method, String path, Map<String, String> query, String group, @Nullable String body) {
    RequestContext context =
        RequestContext.builder()
            .withHttp(RequestContext.Http.builder().withMethod(method).withPath(path).build())
            .withAuthorizer(
                RequestContext.Authorizer.builder()
                    .withJwt(
                        RequestContext.Authorizer.JWT
                            .builder()
                            .withClaims(Map.of("cognito:groups", "[" + group + "]"))
                            .build())
                    .build())
            .withRequestId("request")
            .withStage("$default")
            .build();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRawPath(path)
        .withHeaders(Map.of("content-type", "application/json"))
        .withQueryStringParameters(query)
        .withRequestContext(context)
        .withBody(body)
        .build();
  }
}
