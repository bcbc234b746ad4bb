package io.clientele.domain.fault;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a fault is and where it came from, without what it says: that may quote a value of
 * somebody's file, and logs are kept by whoever runs them.
 */
public final class Trace {
  private static final int FRAMES = 12;

  /** How DuckDB begins, behind the name of a model of ours; what follows may quote. */
  private static final Pattern ERROR_OF_THE_ENGINE =
      Pattern.compile(
          "(?:model [a-z_]+: )?((?:Binder|Catalog|Constraint|Conversion|Internal|Interrupt|Invalid Input|IO"
              + "|Not implemented|Out of Memory|Out of Range|Parser|Permission) Error):.*");

  private Trace() {}

  /** The fault and its causes, each with its place, on several lines. */
  public static String of(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      text.append(kind(cause))
          .append(
              Arrays.stream(cause.getStackTrace())
                  .limit(FRAMES)
                  .map(frame -> "\n  at " + frame)
                  .collect(Collectors.joining()))
          .append('\n');
    }
    return text.toString();
  }

  /** The class of a fault, and of one of the engine what it calls it. */
  public static String kind(Throwable fault) {
    String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    Matcher engine = ERROR_OF_THE_ENGINE.matcher(said);
    return fault.getClass().getName() + (engine.matches() ? ", " + engine.group(1) : "");
  }
}
