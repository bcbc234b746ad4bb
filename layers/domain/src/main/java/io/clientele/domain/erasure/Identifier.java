package io.clientele.domain.erasure;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that names one person, in the form that is compared.
 *
 * @param value the same for two ways of writing one identifier
 */
public record Identifier(Kind kind, String value) {
  /** What a value names. */
  public enum Kind {
    EMAIL,
    PHONE,
    /** A customer as one source system knows them. */
    RECORD,
    /** An order as one source system knows it: its lines name nobody. */
    ORDER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Parts a system and an id, which may hold any other character. */
  public static final char UNIT_SEPARATOR = '\u001F';

  private static final int PHONE_DIGITS = 9;
  private static final int FEWEST_DIGITS = 7;

  /** Empty for what is no address as a whole. */
  public static Optional<Identifier> email(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    int at = address.indexOf('@');
    boolean isAddress =
        at > 0 && at < address.length() - 1 && address.chars().noneMatch(Character::isWhitespace);
    return isAddress ? Optional.of(new Identifier(Kind.EMAIL, address)) : Optional.empty();
  }

  /** The last nine digits, as identity compares them; empty for what is no telephone as a whole. */
  public static Optional<Identifier> phone(String text) {
    if (!text.strip().matches("\\+?[0-9 ()./-]{7,30}")) {
      return Optional.empty();
    }
    String digits = text.replaceAll("[^0-9]", "");
    return digits.length() < FEWEST_DIGITS
        ? Optional.empty()
        : Optional.of(
            new Identifier(
                Kind.PHONE, digits.substring(Math.max(0, digits.length() - PHONE_DIGITS))));
  }

  /**
   * A customer's record.
   *
   * @param system what stands before the first dot of the profile
   */
  public static Identifier record(String system, String id) {
    return new Identifier(Kind.RECORD, system + UNIT_SEPARATOR + id);
  }

  public static Identifier order(String system, String id) {
    return new Identifier(Kind.ORDER, system + UNIT_SEPARATOR + id);
  }
}
