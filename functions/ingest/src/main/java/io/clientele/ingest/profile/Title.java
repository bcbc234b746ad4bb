package io.clientele.ingest.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column that the file does not have, since a line above the header says its value for all rows.
 *
 * @param name by which mappings use it
 * @param pattern with a group for the value
 */
public record Title(String name, Pattern pattern) {
  /** The value, if the line has one. */
  Optional<String> in(String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }
}
