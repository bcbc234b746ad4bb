package io.clientele.local;

import io.clientele.local.lambda.Children;
import io.clientele.local.lambda.FunctionUsage;
import io.clientele.local.lambda.LambdaFunction;
import io.clientele.local.lambda.LambdaHost;
import io.clientele.local.template.FunctionDefinition;
import io.clientele.local.template.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** All functions of the template. */
final class Functions implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMinutes(5);

  private final Children children = new Children();
  private final Map<String, LambdaFunction> byId = new LinkedHashMap<>();

  Functions(
      Stack stack,
      Installation installation,
      StateDirectory state,
      Map<String, String> environment,
      Clock clock)
      throws IOException {
    LambdaHost host =
        new LambdaHost(
            Installation.java(),
            installation.runtimeClient(),
            environment,
            state.logs(),
            state.temporary(),
            IDLE);
    Secrets secrets = new Secrets(state.secrets());
    for (FunctionDefinition given : stack.functions().values()) {
      FunctionDefinition definition = given.withEnvironment(secrets.resolve(given.environment()));
      if (!Files.isDirectory(definition.code())) {
        throw new IOException(
            "%s has not been built: %s does not exist. Run `mvn package` first, or start it as ./clientele."
                .formatted(definition.name(), definition.code()));
      }
      byId.put(definition.id(), new LambdaFunction(definition, host, children, clock));
    }
  }

  Map<String, LambdaFunction> byId() {
    return Map.copyOf(byId);
  }

  Map<String, FunctionUsage.Figures> usage() {
    Map<String, FunctionUsage.Figures> usage = new LinkedHashMap<>();
    byId.values().forEach(function -> usage.put(function.definition().word(), function.usage()));
    return usage;
  }

  @Override
  public void close() {
    byId.values().parallelStream().forEach(LambdaFunction::close);
    children.close();
  }
}
