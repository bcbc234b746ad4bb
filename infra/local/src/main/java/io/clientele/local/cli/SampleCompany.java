package io.clientele.local.cli;

import io.clientele.local.Console;
import io.clientele.local.Exports;
import io.clientele.local.Installation;
import io.clientele.local.LocalCloud;
import io.clientele.local.StateDirectory;
import io.clientele.local.Uploader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The exports of a company that does not exist, so that there is something to see at once. */
final class SampleCompany {
  private static final int CUSTOMERS = 2_000;
  private static final int SEED = 7;

  private final Installation installation;
  private final StateDirectory state;
  private final Console console;

  SampleCompany(Installation installation, StateDirectory state, Console console) {
    this.installation = installation;
    this.state = state;
    this.console = console;
  }

  /** Makes and uploads it where this state has not had it yet. */
  void loadOnce(LocalCloud cloud) throws IOException, InterruptedException {
    Path done = state.file("sample-company-loaded");
    if (Files.exists(done)) {
      return;
    }
    Path folder = state.temporary().resolve("sample-company");
    console.say("Making a sample company with %,d customers".formatted(CUSTOMERS));
    generate(folder);
    Exports exports = Exports.in(folder, null);
    console.say("Uploading its %d exports".formatted(exports.uploads()));
    try (Uploader uploader = cloud.uploader()) {
      for (Path file : exports.files()) {
        uploader.put(file, exports.key(file));
      }
    }
    Files.writeString(done, "");
  }

  private void generate(Path folder) throws IOException, InterruptedException {
    Path log = state.logs().resolve("generate.log");
    Process process =
        new ProcessBuilder(
                Installation.java().toString(),
                "-Xmx512m",
                "-classpath",
                installation.generatorClassPath(),
                "io.clientele.generator.GenerateCommand",
                "--customers",
                Integer.toString(CUSTOMERS),
                "--seed",
                Integer.toString(SEED),
                "--out",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("The sample company could not be made; see " + log);
    }
  }
}
