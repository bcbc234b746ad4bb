package io.clientele.generator.company;

/** An industry of the company's business customers, with the planted chance to win a deal there. */
public enum Industry {
  HOSPITALITY("Hospitality", 0.46, 30),
  RETAIL("Retail", 0.34, 20),
  TECHNOLOGY("Technology", 0.40, 18),
  FINANCE("Finance", 0.30, 10),
  MANUFACTURING("Manufacturing", 0.24, 12),
  EDUCATION("Education", 0.28, 6),
  GOVERNMENT("Government", 0.14, 4);

  private final String label;
  private final double winRate;
  private final double weight;

  Industry(String label, double winRate, double weight) {
    this.label = label;
    this.winRate = winRate;
    this.weight = weight;
  }

  public String label() {
    return label;
  }

  public double winRate() {
    return winRate;
  }

  public double weight() {
    return weight;
  }
}
