package io.clientele.domain.config;

/** A file below {@code config/} that cannot be used; the message is for the person who wrote it. */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong, where, and what to write instead.
   *
   * @param file its key in the uploads bucket
   * @param line counted from 1
   */
  public ConfigurationException(String file, int line, String problem, String expected) {
    super(
        "%s, line %d: %s; expected %s. Correct the file and upload it again."
            .formatted(file, line, problem, expected));
  }
}
