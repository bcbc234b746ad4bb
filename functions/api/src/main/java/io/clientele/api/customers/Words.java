package io.clientele.api.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A sentence that is written in English and Polish at once. */
final class Words {
  private static final int DECIMALS = 2;

  private final StringJoiner english;
  private final StringJoiner polish;

  Words() {
    english = new StringJoiner("; ");
    polish = new StringJoiner("; ");
  }

  Words add(String inEnglish, String inPolish) {
    english.add(inEnglish);
    polish.add(inPolish);
    return this;
  }

  String english() {
    return english.toString();
  }

  String polish() {
    return polish.toString();
  }

  static String english(@Nullable BigDecimal value) {
    return value == null
        ? "unknown"
        : value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  static String polish(@Nullable BigDecimal value) {
    return value == null ? "brak danych" : english(value).replace('.', ',');
  }
}
