package io.clientele.tests.endtoend;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values that are code to something: markup, SQL, shells, formulas, paths, templates, control
 * letters. Each stands in {@code hostile.txt} as a JSON string. What runs one of them leaves a
 * trace: the file {@link #TRACE}, {@code window.hostile}, or {@link #PRODUCT} for 7 x 191.
 */
final class HostileValues {
  static final Path TRACE = Path.of("/tmp/clientele-hostile");
  static final String PRODUCT = "1337";

  /** Begins a formula; a sign before a number does not. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@＝＠].*|[-+＋－].*[^\\d .,()%/-].*");

  private HostileValues() {}

  static List<String> all() throws IOException {
    List<String> values = new ArrayList<>();
    for (String line :
        Files.readAllLines(
            Repository.root().resolve("tests/endtoend/src/test/resources/hostile.txt"))) {
      values.add(JSON.std.anyFrom(line).toString());
    }
    return values;
  }

  /** What is left to compare where blanks and letters that are not seen are nobody's business. */
  static String visible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(letter -> !Character.isWhitespace(letter) && !Character.isISOControl(letter))
        .filter(letter -> !Character.isSpaceChar(letter))
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Where a program that parts cells at semicolons, quoted or not, finds formulas in a file. */
  static List<String> formulasBetweenSemicolons(String csv) {
    return Arrays.stream(csv.split("[;\\r\\n]"))
        .filter(cell -> FORMULA.matcher(cell).matches())
        .toList();
  }

  static boolean isFormula(String cell) {
    return FORMULA.matcher(cell.replaceFirst("\\A[\\p{Z}\\p{C}]+", "")).matches();
  }
}
