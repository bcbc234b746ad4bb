package io.clientele.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Lines of a delimited text as they stand. What cannot be told for sure to be one person's record,
 * whole and alone, is left out: the line of somebody else is worse than none.
 */
final class RawLines {
  private static final String NO_DELIMITED_TEXT = "[{<";

  private RawLines() {}

  /**
   * Some of the lines, by number from 1; none of a file that is not UTF-8.
   *
   * @param isTheirs whether a cell names the person: a line without such a cell is not theirs
   */
  static Map<Long, String> of(Path file, Set<String> lines, Predicate<String> isTheirs)
      throws IOException {
    Map<Long, String> found = new TreeMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (number == 1 && !isDelimited(line)) {
          return Map.of();
        }
        if (lines.contains(String.valueOf(number)) && isWhole(line) && names(line, isTheirs)) {
          found.put(number, line);
        }
        number++;
      }
    } catch (CharacterCodingException e) {
      return Map.of();
    }
    return found;
  }

  private static boolean isDelimited(String first) {
    String text = first.replace("\uFEFF", "").strip();
    return !text.isEmpty() && NO_DELIMITED_TEXT.indexOf(text.charAt(0)) < 0;
  }

  /** A record over several lines begins with a quote that the first does not close. */
  private static boolean isWhole(String line) {
    return line.chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private static boolean names(String line, Predicate<String> isTheirs) {
    return Arrays.stream(line.split("[,;\t|]", -1))
        .map(cell -> cell.replace("\"", "").strip())
        .anyMatch(isTheirs);
  }
}
