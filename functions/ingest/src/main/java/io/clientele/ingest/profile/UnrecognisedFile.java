package io.clientele.ingest.profile;

import io.clientele.ingest.read.UnreadableFile;
import java.util.List;

/** A file that no profile fits. */
public final class UnrecognisedFile extends UnreadableFile {
  private static final long serialVersionUID = 1L;

  /**
   * A profile that the file comes near to.
   *
   * @param missing the columns that it lacks for it
   */
  public record Near(String profile, List<String> missing) {
    public Near {
      missing = List.copyOf(missing);
    }
  }

  private final transient List<Near> nearest;

  UnrecognisedFile(long line, String message, List<Near> nearest) {
    super("no_profile", line, message);
    this.nearest = List.copyOf(nearest);
  }

  /** The nearest first; empty where it resembles none. */
  public List<Near> nearest() {
    return nearest;
  }
}
