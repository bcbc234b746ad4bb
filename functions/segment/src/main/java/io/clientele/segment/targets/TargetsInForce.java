package io.clientele.segment.targets;

import io.clientele.domain.config.ConfigurationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The team's targets as a run goes by them.
 *
 * @param text of the file that they come from, null where there is none
 * @param error what is wrong with the file that was given, in words; null where nothing is
 */
public record TargetsInForce(Targets targets, @Nullable String text, @Nullable String error) {
  /** The name of the document that keeps the text for the next run. */
  public static final String NAME = "targets";

  /**
   * Reads the file. Of one with an error the last good text stays in force, where there was one.
   */
  public static TargetsInForce read(@Nullable String given, @Nullable String lastGood) {
    if (given == null) {
      return new TargetsInForce(Targets.NONE, null, null);
    }
    try {
      return new TargetsInForce(TargetsFile.read(given), given, null);
    } catch (ConfigurationException e) {
      // The last good text is read without a message of its own.
      TargetsInForce before = read(lastGood, null);
      return new TargetsInForce(before.targets, before.text, e.getMessage());
    }
  }

  /** What the next run may need of it. */
  public Map<String, String> kept() {
    return text == null ? Map.of() : Map.of(Targets.KEY, text);
  }
}
