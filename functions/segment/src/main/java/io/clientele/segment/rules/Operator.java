package io.clientele.segment.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a condition compares a field with what is written. */
enum Operator {
  AT_LEAST(">="),
  AT_MOST("<="),
  UNEQUAL("!="),
  ABOVE(">"),
  BELOW("<"),
  EQUAL("="),
  NOT_IN("not in"),
  IN("in"),
  UNKNOWN("is not known"),
  KNOWN("is known");

  private final String written;

  Operator(String written) {
    this.written = written;
  }

  String written() {
    return written;
  }

  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  boolean takesNothing() {
    return this == KNOWN || this == UNKNOWN;
  }

  boolean isOrder() {
    return List.of(AT_LEAST, AT_MOST, ABOVE, BELOW).contains(this);
  }

  /** The longest that a text begins with; words end at a blank, a bracket or the text's end. */
  static Optional<Operator> beginning(String text) {
    return Arrays.stream(values())
        .filter(operator -> operator.begins(text))
        .max(Comparator.comparingInt(operator -> operator.written.length()));
  }

  private boolean begins(String text) {
    if (!text.startsWith(written)) {
      return false;
    }
    boolean isWord = Character.isLetter(written.charAt(written.length() - 1));
    return !isWord
        || text.length() == written.length()
        || " (".indexOf(text.charAt(written.length())) >= 0;
  }
}
