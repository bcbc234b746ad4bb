package io.clientele.segment.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words. */
final class Words {
  /** A word, an emoticon of two or three signs, or a single sign such as an emoji. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{Nd}]+(?:['’-][\\p{L}\\p{M}\\p{Nd}]+)*|[:;=]-?[()D/]|<3|[\\p{So}\\p{Sk}\\p{Cs}]");

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?;:,\\n\\r…]+(?=\\s|$)|[\\n\\r]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final int FIRST_BEYOND_ASCII = 128;

  private Words() {}

  /** The parts between signs that end a clause, each at least one word long, as written. */
  static List<String> clauses(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .map(String::strip)
        .filter(clause -> !clause.isEmpty())
        .toList();
  }

  /** The words in lower case, with their accents. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(lowerCase(text));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Without accents: many write {@code obsluga} for {@code obsługa}. */
  static List<String> fold(List<String> words) {
    return words.stream().map(Words::fold).toList();
  }

  static String fold(String word) {
    if (word.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) {
      return word;
    }
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('ł', 'l')
        .replace('’', '\'');
  }

  private static String lowerCase(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return composed.replace(":d", ":D");
  }
}
