package io.clientele.privacy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a fault came from, without what it says. */
final class Trace {
  private static final int FRAMES = 12;

  private Trace() {}

  static String of(Throwable fault) {
    StringBuilder text = new StringBuilder();
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      text.append(cause.getClass().getName())
          .append(
              Arrays.stream(cause.getStackTrace())
                  .limit(FRAMES)
                  .map(frame -> "\n  at " + frame)
                  .collect(Collectors.joining()))
          .append('\n');
    }
    return text.toString();
  }
}
