package io.clientele.segment;

/** What a run that ended by a fault says of it to people. */
final class Fault {
  private static final String NO_MEMORY = "Out of Memory Error: ";

  private Fault() {}

  /** Names what was tried last, and where to give more where memory or disk was short. */
  static String message(Exception fault) {
    String said = String.valueOf(fault.getMessage());
    int at = said.indexOf(NO_MEMORY);
    if (at < 0) {
      return "The run ended by a fault and was given up after several tries: " + fault;
    }
    return ("The data is too much for the function's memory and disk, at %s%s. Give SegmentFunction"
            + " more in template.yaml: MemorySize, as much more DUCKDB_MEMORY_MB, and"
            + " EphemeralStorage. Nothing was published; the run before this one stays in force.")
        .formatted(
            said.substring(0, at),
            said.substring(at + NO_MEMORY.length()).lines().findFirst().orElse(""));
  }
}
