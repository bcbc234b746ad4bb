package io.clientele.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Memory of a process in KiB.
 *
 * @param now the resident set
 * @param peak the largest it has been
 */
record ResidentMemory(long now, long peak) {
  private static final ResidentMemory UNKNOWN = new ResidentMemory(0, 0);

  /** Zero where the system has no /proc, or the process is gone. */
  static ResidentMemory of(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      long now = 0;
      long peak = 0;
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          now = kibibytes(line);
        } else if (line.startsWith("VmHWM:")) {
          peak = kibibytes(line);
        }
      }
      return new ResidentMemory(now, peak);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
