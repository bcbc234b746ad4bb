package io.clientele.domain.config;

/**
 * What the team decided about two records of customers.
 *
 * @param source the source system or profile of the record, such as {@code salesforce}
 * @param sourceId the record's id there, or what the source itself calls it
 */
public record IdentityDecision(
    Action action, String source, String sourceId, String otherSource, String otherSourceId) {

  /** What becomes of the two. */
  public enum Action {
    /** They are one customer. */
    MERGE,
    /** They are two: the first leaves the customer of the other. */
    SPLIT
  }
}
