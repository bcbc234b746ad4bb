package io.clientele.tests.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the product's command line as the launcher does, on what the build has just packaged. */
final class CommandLine {
  private CommandLine() {}

  /** What a command printed, and how it ended. */
  record Result(int exitCode, String output) {}

  /** Of {@code load}, every row that it read is accounted for, or this fails. */
  static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process = start(output, arguments);
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end in 10 minutes:\n" + Files.readString(output));
    }
    int out = List.of(arguments).indexOf("--out") + 1;
    if (arguments[0].equals("load") && process.exitValue() != 1 && out > 0) {
      Accounts.check(Path.of(arguments[1]), Path.of(arguments[out]));
    }
    return new Result(process.exitValue(), Files.readString(output));
  }

  static Process start(Path output, String... arguments) throws IOException {
    Path local = Repository.root().resolve("infra/local/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx768m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dclientele.root=" + Repository.root());
    command.add("-cp");
    command.add(jar(local) + ":" + local.resolve("lib") + "/*");
    command.add("io.clientele.local.cli.Clientele");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(Repository.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static Path jar(Path target) {
    try (var files = Files.list(target)) {
      return files
          .filter(file -> file.getFileName().toString().matches("clientele-local-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("not packaged: " + target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
