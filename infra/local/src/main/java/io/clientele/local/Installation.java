package io.clientele.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository, as built. */
public record Installation(Path root) {
  /** The one that the launcher names, else the one around the working directory. */
  public static Installation find() throws IOException {
    String home = System.getProperty("clientele.home");
    Path folder = Path.of(home == null ? "" : home).toAbsolutePath().normalize();
    while (folder != null && !Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IOException("There is no template.yaml here. Start it as ./clientele.");
    }
    return new Installation(folder);
  }

  Path template() {
    return root.resolve("template.yaml");
  }

  Path runtimeClient() {
    return root.resolve("infra/local/target/ric");
  }

  Path dashboard() {
    return root.resolve("dashboard/dist");
  }

  /** The class path of the generator of sample companies. */
  public String generatorClassPath() {
    Path target = root.resolve("infra/generator/target");
    return target.resolve("clientele-generator-0.1.0.jar")
        + java.io.File.pathSeparator
        + target.resolve("lib")
        + "/*";
  }

  /** The java command that this process runs on. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
