package io.clientele.ingest.profile;

import java.util.List;

/**
 * A known export format.
 *
 * @param id such as {@code salesforce.opportunity}
 * @param description what export of which tool it is
 * @param formats notation of the whole export, as far as it is known
 * @param feeds the entities it fills, the main one first; a row without the key of the main one is
 *     refused, without that of another it only leaves that one out
 * @param rows which rows are no records, and what holds for all of them
 */
public record Profile(
    String id,
    String description,
    Signature signature,
    Formats formats,
    List<Feed> feeds,
    RowRules rows) {
  public Profile {
    feeds = List.copyOf(feeds);
  }

  /** A profile of which every row is a record. */
  public Profile(
      String id, String description, Signature signature, Formats formats, List<Feed> feeds) {
    this(id, description, signature, formats, feeds, RowRules.NONE);
  }
}
