package io.clientele.local.lambda;

import io.clientele.local.template.FunctionDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command and the environment variables of a function's JVM, as Lambda has them. */
final class FunctionProcess {
  private static final String RUNTIME_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final FunctionDefinition function;
  private final LambdaHost host;

  FunctionProcess(FunctionDefinition function, LambdaHost host) {
    this.function = function;
    this.host = host;
  }

  /** Starts the JVM; its output is appended to the log. */
  Process start(String runtimeApi, Path temporary, Path log) throws IOException {
    Files.createDirectories(temporary);
    ProcessBuilder builder =
        new ProcessBuilder(command(temporary))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .directory(function.code().toFile());
    Map<String, String> environment = builder.environment();
    Map<String, String> inherited = Map.copyOf(environment);
    environment.clear();
    for (String name : List.of("PATH", "HOME", "LANG", "LC_ALL")) {
      if (inherited.containsKey(name)) {
        environment.put(name, inherited.get(name));
      }
    }
    environment.putAll(reserved(runtimeApi));
    environment.putAll(host.environment());
    environment.putAll(function.environment());
    return builder.start();
  }

  private List<String> command(Path temporary) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(host.java().toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:MaxRAM=" + function.memoryMegabytes() + "m");
    command.add("-Xshare:auto");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(NativeClient.options(host.runtimeClient(), temporary));
    command.add("-classpath");
    command.add(String.join(java.io.File.pathSeparator, classPath()));
    command.add(RUNTIME_CLIENT);
    command.add(function.handler());
    return command;
  }

  /** The runtime's own jars, then /var/task, /var/task/lib, /opt/java/lib. */
  List<String> classPath() {
    List<String> path = new ArrayList<>(jars(host.runtimeClient()));
    path.add(function.code().toString());
    path.addAll(jars(function.code().resolve("lib")));
    function.layers().forEach(layer -> path.addAll(jars(layer.resolve("java/lib"))));
    return path;
  }

  private static List<String> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private Map<String, String> reserved(String runtimeApi) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", runtimeApi),
        Map.entry("_HANDLER", function.handler()),
        Map.entry("LAMBDA_TASK_ROOT", function.code().toString()),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes())),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "local"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
        Map.entry("TZ", ":UTC"));
  }
}
