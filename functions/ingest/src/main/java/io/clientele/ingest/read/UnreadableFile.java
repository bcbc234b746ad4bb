package io.clientele.ingest.read;

/**
 * A fault of the file, not of the system: trying again cannot help. The message is for the person
 * who uploaded it and says what to do.
 */
public class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final long line;

  public UnreadableFile(String reason, String message) {
    this(reason, 0, message);
  }

  /**
   * Names the place of the fault.
   *
   * @param line where in the file, 0 when it concerns the whole of it
   */
  public UnreadableFile(String reason, long line, String message) {
    super(message);
    this.reason = reason;
    this.line = line;
  }

  /** The kind of fault in snake_case, for counting. */
  public String reason() {
    return reason;
  }

  public long line() {
    return line;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
