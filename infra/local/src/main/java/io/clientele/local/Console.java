package io.clientele.local;

import java.io.PrintStream;

/** Lines of progress for a person. */
public final class Console {
  private final PrintStream out;

  /** Writes to that stream. */
  public Console(PrintStream out) {
    this.out = out;
  }

  /** One line. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }
}
