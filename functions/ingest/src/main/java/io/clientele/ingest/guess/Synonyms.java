package io.clientele.ingest.guess;

import io.clientele.ingest.profile.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which exports of no known tool are recognised.
 *
 * @param noise words that say nothing
 * @param currencies currency by the word for it
 * @param words meaning by word or phrase, normalised
 * @param roles by name
 * @param refused words and pairs of words that no recognised sheet has
 * @param values meaning by word, of each kind of value
 */
record Synonyms(
    Set<String> noise,
    Map<String, String> currencies,
    Map<String, String> words,
    Map<String, Role> roles,
    List<SheetKind> sheets,
    Set<String> refused,
    Map<ValueKind, Map<String, String>> values) {
  private static final int LONGEST_PHRASE = 3;

  /** What the answers to a question are, by what it is about. */
  private static final Map<String, String> QUESTIONS =
      Map.of("recommend", "recommend", "satisfaction", "satisfaction", "reason", "comment");

  /** A name of so many words asks something, with a question mark or without. */
  private static final int QUESTION = 5;

  /** What the answers may be is no part of a question: {@code Rating (1-5)}. */
  private static final Pattern SCALE =
      Pattern.compile("[(\\[]\\s*[01]\\s*(?:-|–|to|do|bis|/)\\s*(\\d{1,2})\\s*[)\\]]");

  /** Marks a word that is the whole name of a column. */
  static final String WHOLE = "=";

  Role role(String name) {
    Role role = roles.get(name);
    if (role == null) {
      throw new IllegalArgumentException("the synonyms have no column `" + name + "`");
    }
    return role;
  }

  /** The meaning of a word in a cell, such as {@code cancelled} for Anulowane. */
  Optional<String> value(ValueKind kind, String text) {
    return Optional.ofNullable(values.getOrDefault(kind, Map.of()).get(Names.normalise(text)));
  }

  /** The greatest score that a header says there is. */
  static OptionalInt scale(String header) {
    Matcher scale = SCALE.matcher(header);
    return scale.find() ? OptionalInt.of(Integer.parseInt(scale.group(1))) : OptionalInt.empty();
  }

  HeaderWords header(String text) {
    String parted =
        SCALE
            .matcher(text)
            .replaceFirst("")
            .replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", " ");
    List<String> tokens = List.of(Names.normalise(parted).split(" ", -1));
    Set<String> plain = new HashSet<>(tokens);
    plain.add(WHOLE + String.join(" ", tokens));
    for (int i = 0; i + 1 < tokens.size(); i++) {
      plain.add(tokens.get(i) + " " + tokens.get(i + 1));
    }
    @Nullable String currency = sign(text);
    for (String token : tokens) {
      currency = currencies.getOrDefault(token, currency);
    }
    Set<String> meanings = meanings(tokens);
    // The question itself stands above its answers.
    boolean isQuestion = parted.strip().endsWith("?") || tokens.size() >= QUESTION;
    List<String> asked = QUESTIONS.keySet().stream().filter(meanings::contains).toList();
    if (isQuestion && asked.size() == 1) {
      String answers = Objects.requireNonNull(QUESTIONS.get(asked.getFirst()));
      return new HeaderWords(Set.of(answers), plain, currency);
    }
    return new HeaderWords(meanings, plain, currency);
  }

  Set<String> meanings(List<String> tokens) {
    Set<String> meanings = new HashSet<>();
    int at = 0;
    while (at < tokens.size()) {
      int taken = phrase(tokens, at, meanings);
      if (taken == 0) {
        word(tokens.get(at), meanings);
      }
      at += Math.max(1, taken);
    }
    return meanings;
  }

  private int phrase(List<String> tokens, int at, Set<String> meanings) {
    for (int length = Math.min(LONGEST_PHRASE, tokens.size() - at); length > 1; length--) {
      String meaning = words.get(String.join(" ", tokens.subList(at, at + length)));
      if (meaning != null) {
        meanings.add(meaning);
        return length;
      }
    }
    return 0;
  }

  private void word(String token, Set<String> meanings) {
    if (token.isEmpty() || noise.contains(token) || currencies.containsKey(token)) {
      return;
    }
    String meaning = words.get(token);
    if (meaning != null) {
      meanings.add(meaning);
      return;
    }
    // Words that were put together without a mark, such as orderid.
    for (int i = 2; i <= token.length() - 2; i++) {
      String first = words.get(token.substring(0, i));
      String second = words.get(token.substring(i));
      if (first != null && second != null) {
        meanings.add(first);
        meanings.add(second);
        return;
      }
    }
    meanings.add(token);
  }

  private @Nullable String sign(String text) {
    for (Map.Entry<String, String> sign : currencies.entrySet()) {
      if (!Character.isLetter(sign.getKey().charAt(0)) && text.contains(sign.getKey())) {
        return sign.getValue();
      }
    }
    return null;
  }
}
