package io.clientele.ingest.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable: case, accents, blanks and punctuation do not matter. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}#%]+");

  private Names() {}

  /** The name stands for all names with anything in place of its asterisk. */
  static boolean hasAsterisk(String name) {
    return name.indexOf('*') >= 0;
  }

  /** Matches what an asterisk stands for as a group: no brackets, so that it ends with them. */
  static Pattern withAsterisk(String name) {
    int asterisk = name.indexOf('*');
    return Pattern.compile(
        Pattern.quote(name.substring(0, asterisk).strip())
            + "\\s*([^()]+)"
            + Pattern.quote(name.substring(asterisk + 1).strip()),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  public static String normalise(String name) {
    return isAscii(name) ? normaliseAscii(name) : normaliseAny(name);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** The same as for any name: a file's header is compared with thousands of names, most ASCII. */
  private static String normaliseAscii(String name) {
    StringBuilder words = new StringBuilder(name.length());
    boolean isBetween = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      char lower = letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
      boolean isWord =
          (lower >= 'a' && lower <= 'z')
              || (lower >= '0' && lower <= '9')
              || lower == '#'
              || lower == '%';
      if (isWord) {
        if (isBetween && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(lower);
      }
      isBetween = !isWord;
    }
    return words.toString();
  }

  static String normaliseAny(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace('ł', 'l')
            .replace('đ', 'd')
            .replace('ø', 'o')
            .replace("ß", "ss");
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
  }
}
