package io.clientele.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The native library of the runtime interface client. Left alone, each JVM writes it to one and the
 * same file and loads it from there: of functions that start at the same moment some find half of
 * it and end. So each gets a copy of its own.
 */
final class NativeClient {
  private static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private NativeClient() {}

  /**
   * Options of a JVM with a copy in that folder; none where the client has no library for this
   * system, and then finds out by itself.
   *
   * @param client the folder with the jars of the runtime interface client
   */
  static List<String> options(Path client, Path temporary) throws IOException {
    for (Path jar : jars(client)) {
      try (JarFile file = new JarFile(jar.toFile())) {
        ZipEntry library = file.getEntry("jni/" + name());
        if (library != null) {
          Path copy = Files.createTempFile(temporary, "libaws-lambda-jni", ".so");
          try (InputStream bytes = file.getInputStream(library)) {
            Files.write(copy, bytes.readAllBytes());
          }
          return List.of("-D" + PROPERTY + "=" + copy.toAbsolutePath());
        }
      }
    }
    return List.of();
  }

  private static String name() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor =
        switch (System.getProperty("os.arch")) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "aarch_64";
          default -> "other";
        };
    String musl = hasMusl() ? "_musl" : "";
    return "libaws-lambda-jni.%s%s-%s.so".formatted(system, musl, processor);
  }

  /** Musl's loader has a name of its own; where both are, Java was made for the other one. */
  private static boolean hasMusl() {
    return Files.notExists(Path.of("/lib64/ld-linux-x86-64.so.2"))
        && Files.notExists(Path.of("/lib/ld-linux-aarch64.so.1"))
        && Files.isDirectory(Path.of("/lib"))
        && names(Path.of("/lib")).anyMatch(name -> name.startsWith("ld-musl-"));
  }

  private static Stream<String> names(Path folder) {
    return paths(folder).stream().map(path -> path.getFileName().toString());
  }

  private static List<Path> jars(Path folder) {
    return Files.isDirectory(folder)
        ? paths(folder).stream().filter(path -> path.toString().endsWith(".jar")).sorted().toList()
        : List.of();
  }

  private static List<Path> paths(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }
}
