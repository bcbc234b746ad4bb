package io.clientele.local;

import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of progress for a person. */
public final class Console {
  private static final Pattern COMMANDS =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

  private final PrintStream out;

  /** Writes to that stream. */
  public Console(PrintStream out) {
    this.out = out;
  }

  /** One line. What would command the terminal, as names of files may, is shown by its number. */
  public void say(String line) {
    out.println(COMMANDS.matcher(line).replaceAll(found -> number(found.group())));
    out.flush();
  }

  private static String number(String letter) {
    return Matcher.quoteReplacement("\\u%04x".formatted(letter.codePointAt(0)));
  }
}
