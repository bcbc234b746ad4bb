package io.clientele.local.lambda;

import io.clientele.local.lambda.task.Obedient;
import io.clientele.local.template.FunctionDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lays out a test function as the build lays out a real one, and starts it. */
public final class FunctionFolder {
  private final Path folder;

  /** Lays it out under that folder. */
  public FunctionFolder(Path folder) throws IOException {
    this.folder = folder;
    String file = Obedient.class.getName().replace('.', '/') + ".class";
    Path target = folder.resolve("function").resolve(file);
    Files.createDirectories(target.getParent());
    Files.createDirectories(folder.resolve("logs"));
    try (InputStream bytes = Obedient.class.getClassLoader().getResourceAsStream(file)) {
      Files.write(target, java.util.Objects.requireNonNull(bytes).readAllBytes());
    }
  }

  public FunctionDefinition definition(int memoryMegabytes, Duration timeout) {
    return definition(Obedient.class.getName() + "::handle", memoryMegabytes, timeout);
  }

  FunctionDefinition definition(String handler, int memoryMegabytes, Duration timeout) {
    return new FunctionDefinition(
        "ObedientFunction",
        "obedient",
        "arn:aws:lambda:eu-central-1:000000000000:function:obedient",
        handler,
        folder.resolve("function"),
        List.of(),
        Map.of("COLOUR", "green", "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -Xmx2g"),
        memoryMegabytes,
        timeout,
        null,
        List.of());
  }

  public LambdaHost host() {
    return new LambdaHost(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        Path.of("target/ric").toAbsolutePath(),
        Map.of("AWS_REGION", "eu-central-1"),
        folder.resolve("logs"),
        folder.resolve("tmp"),
        Duration.ofMinutes(5));
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("logs/obedient.log"));
  }
}
