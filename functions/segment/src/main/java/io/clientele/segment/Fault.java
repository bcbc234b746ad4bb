package io.clientele.segment;

import io.clientele.domain.fault.Trace;
import java.io.FileNotFoundException;
import java.io.IOException;

/** What a run that ended by a fault says of it to people. */
final class Fault {
  private static final String NO_MEMORY = "Out of Memory Error: ";

  private Fault() {}

  /** What others say may quote a value; what we say of a store names objects. */
  private static boolean isOfOurs(Exception fault) {
    StackTraceElement[] places = fault.getStackTrace();
    return (fault.getClass() == IOException.class
            || fault.getClass() == FileNotFoundException.class)
        && places.length > 0
        && places[0].getClassName().startsWith("io.clientele.");
  }

  /** Names what was tried last, and where to give more where memory or disk was short. */
  static String message(Exception fault) {
    String said = String.valueOf(fault.getMessage());
    int at = said.indexOf(NO_MEMORY);
    if (at < 0) {
      return "The run ended by a fault and was given up after several tries: "
          + (isOfOurs(fault) ? fault : Trace.kind(fault) + ", the function's logs say where");
    }
    return ("The data is too much for the function's memory and disk, at %s%s. Give SegmentFunction"
            + " more in template.yaml: MemorySize, as much more DUCKDB_MEMORY_MB, and"
            + " EphemeralStorage. Nothing was published; the run before this one stays in force.")
        .formatted(
            said.substring(0, at),
            said.substring(at + NO_MEMORY.length()).lines().findFirst().orElse(""));
  }
}
