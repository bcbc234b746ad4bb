package io.clientele.api.customers;

/** What a customer is scored by. */
enum RfmMeasure {
  RECENCY("recency_days", "r_score", "days since the last purchase", "dni od ostatniego zakupu"),
  FREQUENCY("frequency", "f_score", "days with a purchase", "dni z zakupem"),
  MONETARY("monetary", "m_score", "net revenue", "przychód netto");

  final String field;
  final String score;
  final String label;
  final String labelPl;

  RfmMeasure(String field, String score, String label, String labelPl) {
    this.field = field;
    this.score = score;
    this.label = label;
    this.labelPl = labelPl;
  }
}
