package io.clientele.generator.dirt;

import java.util.Locale;

/** Kinds of dirt; at most one of the kinds that soil a cell is in a row. */
public enum Dirt {
  /** A blank or two after a name, city or product. */
  TRAILING_SPACE,
  /** A no-break space within a name. */
  NBSP,
  UPPER_CASE_EMAIL,
  /** The country in another language or as a code. */
  COUNTRY_VARIANT,
  /** The phone number in another form. */
  PHONE_VARIANT,
  /** {@code #N/A} in a cell. */
  NA_MARKER,
  /** A day that no calendar has; the row cannot be read. */
  BROKEN_DATE,
  /** A word in place of an amount; the row cannot be read. */
  TEXT_AMOUNT,
  /** An order without customer number, name or mail address. */
  MISSING_CUSTOMER,
  /** An order without a customer number but with the mail address. */
  GUEST_CHECKOUT,
  /** A return settled within a completed order. */
  NEGATIVE_QUANTITY,
  /** The row before, once more. */
  DUPLICATE_ROW,
  /** A row of the last days of the file before, exported again. */
  OVERLAP_ROW,
  /** A second CRM record of a customer. */
  DUPLICATE_ACCOUNT,
  BLANK_ROW,
  TOTALS_ROW;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a row with it has to be refused. */
  public boolean isUnreadable() {
    return this == BROKEN_DATE || this == TEXT_AMOUNT;
  }
}
