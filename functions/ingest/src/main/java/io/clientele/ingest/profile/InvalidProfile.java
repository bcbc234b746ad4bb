package io.clientele.ingest.profile;

/** A profile file that cannot be used; the message names the place and what is expected there. */
public final class InvalidProfile extends Exception {
  private static final long serialVersionUID = 1L;

  public InvalidProfile(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
