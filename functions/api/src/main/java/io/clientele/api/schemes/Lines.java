package io.clientele.api.schemes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some whole lines of a text, without their ends.
 *
 * @param next the offset in bytes of the line after the last one, null at the end of the text
 */
public record Lines(List<String> lines, @Nullable Long next) {
  public Lines {
    lines = List.copyOf(lines);
  }
}
