package io.clientele.domain.upload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An upload, and whether somebody has to look after it.
 *
 * @param settledBy the later upload that closes the case or goes on with it, else null
 */
public record UploadCase(Upload upload, State state, @Nullable Upload settledBy) {
  /** How a case stands. */
  public enum State {
    /** Nothing is missing. */
    NONE,
    /** Records are missing. */
    OPEN,
    /** A later upload brought them. */
    CLOSED,
    /** The file came again and is still not whole: the later upload is the case now. */
    SUPERSEDED;

    /** The word in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
