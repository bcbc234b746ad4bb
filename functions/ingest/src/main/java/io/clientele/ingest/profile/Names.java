package io.clientele.ingest.profile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable: case, accents, blanks and punctuation do not matter. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}#%]+");

  private Names() {}

  public static String normalise(String name) {
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
