package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Names;
import java.util.regex.Pattern;

/** Stages of deals that are of no known list. */
final class Stages {
  private static final Pattern CLOSING =
      Pattern.compile(
          "clos|won|win|lost|los[et]|wygr|przegr|zamk|utrac|strac|cancel|anul|sukces|success|done|dead|gewonn|verlor");

  private Stages() {}

  /** No word in it speaks of an end, so the deal goes on. */
  static boolean isOpen(String stage) {
    return !CLOSING.matcher(Names.normalise(stage)).find();
  }
}
