package io.clientele.ingest.profile;

/** What is done to the text of a cell before it is read as a value. */
public sealed interface Derivation {
  /**
   * A part of the text; a text without it has no value.
   *
   * @param regex with a group, in the syntax of RE2
   */
  record Part(String regex) implements Derivation {}

  /** An id of a Salesforce record: the 15 characters get the three that make it safe to compare. */
  record SalesforceId() implements Derivation {}

  /**
   * An e-mail address that identifies a record: case does not matter. Other ids stay as they are.
   */
  record EmailId() implements Derivation {}

  /** An id of any kind as a number, the same for the same id. */
  record NumberId() implements Derivation {}

  /** A day count as spreadsheets keep dates; other texts stay as they are. */
  record SerialDate() implements Derivation {}

  /**
   * Seconds or milliseconds since 1970 as web services count them; other texts stay as they are.
   */
  record UnixTime() implements Derivation {}

  /** The text with another before it, so that ids of two kinds of records are never the same. */
  record Prefix(String text) implements Derivation {}

  /** In place of the text, which of the rows with this text it is, from 1. */
  record Position() implements Derivation {}

  /** The text of the nearest row above, where the cell is empty. */
  record FillDown() implements Derivation {}

  /**
   * The value of the group that the row is in, where the cell is empty: of a grouped report only
   * the first row of each group names it. A mark for nothing is the name of a group, too.
   */
  record Group() implements Derivation {}
}
