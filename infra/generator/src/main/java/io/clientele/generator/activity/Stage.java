package io.clientele.generator.activity;

import java.util.List;

/** Sales stages with the probability and forecast category that Salesforce gives them. */
public enum Stage {
  PROSPECTING("Prospecting", 10, "Pipeline"),
  QUALIFICATION("Qualification", 10, "Pipeline"),
  NEEDS_ANALYSIS("Needs Analysis", 20, "Pipeline"),
  VALUE_PROPOSITION("Value Proposition", 50, "Pipeline"),
  PROPOSAL("Proposal/Price Quote", 75, "Best Case"),
  NEGOTIATION("Negotiation/Review", 90, "Commit"),
  CLOSED_WON("Closed Won", 100, "Closed"),
  CLOSED_LOST("Closed Lost", 0, "Omitted");

  private static final List<Stage> OPEN =
      List.of(PROSPECTING, QUALIFICATION, NEEDS_ANALYSIS, VALUE_PROPOSITION, PROPOSAL, NEGOTIATION);

  private final String label;
  private final int probability;
  private final String forecast;

  Stage(String label, int probability, String forecast) {
    this.label = label;
    this.probability = probability;
    this.forecast = forecast;
  }

  public String label() {
    return label;
  }

  /** In percent. */
  public int probability() {
    return probability;
  }

  public String forecast() {
    return forecast;
  }

  public boolean isClosed() {
    return this == CLOSED_WON || this == CLOSED_LOST;
  }

  /** The open stage that a deal has reached after a share, 0 to 1, of its sales cycle. */
  static Stage open(double share) {
    return OPEN.get((int) Math.min(OPEN.size() - 1, share * OPEN.size()));
  }
}
