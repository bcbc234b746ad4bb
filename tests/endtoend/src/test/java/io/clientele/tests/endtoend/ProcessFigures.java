package io.clientele.tests.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a JVM holds on to.
 *
 * @param residentMebibytes memory as the system sees it
 * @param heapMebibytes memory of objects that are still in use
 * @param files open files, sockets among them
 */
record ProcessFigures(long residentMebibytes, long heapMebibytes, long files) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern HEAP = Pattern.compile("\\btotal [^\\n]*?used (\\d+)K");
  private static final long KIBIBYTES = 1024;
  private static final int TRIES = 60;

  /** Of a process that is there, after it collected its garbage. */
  static ProcessFigures of(ProcessHandle process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    String heap = jcmd(process, "GC.heap_info");
    Path proc = Path.of("/proc", String.valueOf(process.pid()));
    try (var files = Files.list(proc.resolve("fd"))) {
      return new ProcessFigures(
          sum(RESIDENT, Files.readString(proc.resolve("status"))) / KIBIBYTES,
          sum(HEAP, heap) / KIBIBYTES,
          files.count());
    }
  }

  /** The class whose {@code handleRequest} a function's process runs. */
  static String handler(ProcessHandle function) throws IOException {
    // Its class path is too long for what the JDK says of a process.
    String command = Files.readString(Path.of("/proc", String.valueOf(function.pid()), "cmdline"));
    return command.replaceFirst("(?s).*[.\\x00](\\w+)::handleRequest.*", "$1");
  }

  /** Of each figure the larger one. */
  ProcessFigures largest(ProcessFigures other) {
    return new ProcessFigures(
        Math.max(residentMebibytes, other.residentMebibytes),
        Math.max(heapMebibytes, other.heapMebibytes),
        Math.max(files, other.files));
  }

  private static long sum(Pattern pattern, String text) {
    return pattern.matcher(text).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  /** A process that is just starting does not answer yet. */
  private static String jcmd(ProcessHandle process, String command)
      throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  String.valueOf(process.pid()),
                  command)
              .redirectErrorStream(true)
              .start();
      String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (jcmd.waitFor() == 0) {
        return answer;
      }
      if (tries == TRIES) {
        throw new IOException("%s of %d: %s".formatted(command, process.pid(), answer));
      }
      Thread.sleep(500);
    }
  }
}
