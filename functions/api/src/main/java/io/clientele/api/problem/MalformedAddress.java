package io.clientele.api.problem;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answer to an address that no URI can be made of, and so never reaches a route. */
public final class MalformedAddress {
  private MalformedAddress() {}

  public static APIGatewayV2HTTPResponse response(JsonMapper json, String path) throws IOException {
    Problem problem =
        Problem.of(
            new ProblemException(
                ProblemType.INVALID_REQUEST,
                "The address has characters that have to be percent-encoded."),
            path);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(problem.status())
        .withHeaders(
            Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store"))
        .withBody(new String(json.writeValueAsBytes(problem), StandardCharsets.UTF_8))
        .build();
  }
}
