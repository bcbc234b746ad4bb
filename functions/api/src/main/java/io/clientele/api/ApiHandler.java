package io.clientele.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.clientele.api.gateway.Address;
import io.clientele.api.gateway.Compression;
import io.clientele.api.problem.MalformedAddress;
import io.clientele.aws.log.Correlation;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.function.aws.MicronautLambdaContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.http.exceptions.UriSyntaxException;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Answers the HTTP API (payload format 2.0): Micronaut routes an event to the controller. */
public final class ApiHandler extends APIGatewayV2HTTPEventFunction {
  public ApiHandler() {}

  /** Over a context of the caller's, for instance one with other stores. */
  public ApiHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context context) {
    Correlation.is(event.getRequestContext().getRequestId());
    Address.encode(event);
    try {
      return Compression.of(event, super.handleRequest(event, context));
    } catch (UriSyntaxException e) {
      return malformedAddress(event.getRequestContext().getHttp().getPath());
    }
  }

  private APIGatewayV2HTTPResponse malformedAddress(String path) {
    try {
      return MalformedAddress.response(applicationContext.getBean(JsonMapper.class), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected ApplicationContextBuilder newApplicationContextBuilder() {
    return contextBuilder();
  }

  /**
   * A context where nothing is made before a request needs it, unlike in Micronaut's own for
   * Lambda: a cold start makes only the clients that it uses.
   */
  public static ApplicationContextBuilder contextBuilder() {
    return ApplicationContext.builder()
        .environments(Environment.FUNCTION, MicronautLambdaContext.ENVIRONMENT_LAMBDA)
        .deduceEnvironment(false)
        .banner(false);
  }
}
