package io.clientele.ingest.clean;

import io.clientele.domain.entity.ColumnType;
import io.clientele.ingest.profile.Names;
import io.clientele.ingest.profile.Source;
import java.util.Map;
import java.util.Optional;

/** Decodes one word of a column that has few of them. */
final class Words {
  private static final Map<String, String> BOOLEANS =
      Map.ofEntries(
          Map.entry("true", "true"),
          Map.entry("t", "true"),
          Map.entry("yes", "true"),
          Map.entry("y", "true"),
          Map.entry("1", "true"),
          Map.entry("tak", "true"),
          Map.entry("prawda", "true"),
          Map.entry("ja", "true"),
          Map.entry("oui", "true"),
          Map.entry("si", "true"),
          Map.entry("on", "true"),
          Map.entry("false", "false"),
          Map.entry("f", "false"),
          Map.entry("no", "false"),
          Map.entry("n", "false"),
          Map.entry("0", "false"),
          Map.entry("nie", "false"),
          Map.entry("falsz", "false"),
          Map.entry("nein", "false"),
          Map.entry("non", "false"),
          Map.entry("off", "false"));

  private Words() {}

  /** Empty when the word means nothing here. */
  static Optional<String> decode(Reading.Word column, String text) {
    String word = Names.normalise(text);
    String mapped = column.words().get(word);
    if (mapped != null) {
      return Optional.of(mapped);
    }
    Optional<String> known = known(column, text, word);
    return known.isPresent() ? known : Optional.ofNullable(column.words().get(Source.ANY_WORD));
  }

  private static Optional<String> known(Reading.Word column, String text, String word) {
    return switch (column.type()) {
      case BOOLEAN -> Optional.ofNullable(BOOLEANS.get(word));
      case COUNTRY -> Countries.code(text);
      case CURRENCY -> Currencies.code(text);
      case WORD ->
          column.values().stream().filter(value -> Names.normalise(value).equals(word)).findFirst();
      // Beside the words of the profile only what is a number in any notation.
      case MONEY, QUANTITY, INTEGER, NUMBER ->
          text.matches("-?\\d{1,12}") ? Optional.of(text) : Optional.empty();
      default -> Optional.of(text);
    };
  }

  /** How a changed word is counted. */
  static String repair(Reading.Word word) {
    return switch (word.type()) {
      case BOOLEAN -> "boolean_decoded";
      case COUNTRY -> "country_decoded";
      case CURRENCY -> "currency_decoded";
      default -> "word_decoded";
    };
  }

  /** Why a word that is not decoded is refused. */
  static String reason(ColumnType type) {
    return switch (type) {
      case BOOLEAN -> "bad_boolean";
      case COUNTRY -> "unknown_country";
      case CURRENCY -> "unknown_currency";
      default -> "unknown_word";
    };
  }
}
