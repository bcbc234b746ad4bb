package io.clientele.domain.run;

/**
 * One check made before publishing.
 *
 * @param failures how many rows break it; 0 is a pass
 * @param message what was found, in words
 */
public record Audit(String name, long failures, String message) {
  public boolean passed() {
    return failures == 0;
  }
}
