package io.clientele.generator.company;

/** How a customer found the company, and what a paid channel costs. */
public enum AcquisitionChannel {
  ORGANIC_SEARCH("Organic Search", 26),
  GOOGLE_ADS("Google Ads", 24, 62, 2.40, 0.031),
  META_ADS("Meta Ads", 18, 48, 1.30, 0.012),
  ALLEGRO_ADS("Allegro Ads", 10, 35, 0.90, 0.022),
  REFERRAL("Referral", 14),
  TRADE_SHOW("Trade Show", 8);

  private final String label;
  private final double weight;
  private final double costPerCustomer;
  private final double costPerClick;
  private final double clickRate;

  AcquisitionChannel(String label, double weight) {
    this(label, weight, 0, 0, 0);
  }

  AcquisitionChannel(
      String label, double weight, double costPerCustomer, double costPerClick, double clickRate) {
    this.label = label;
    this.weight = weight;
    this.costPerCustomer = costPerCustomer;
    this.costPerClick = costPerClick;
    this.clickRate = clickRate;
  }

  public String label() {
    return label;
  }

  public double weight() {
    return weight;
  }

  public boolean isPaid() {
    return costPerCustomer > 0;
  }

  /** PLN of spend a new customer, on average; 0 where nothing is paid. */
  public double costPerCustomer() {
    return costPerCustomer;
  }

  /** PLN. */
  public double costPerClick() {
    return costPerClick;
  }

  /** Clicks an impression. */
  public double clickRate() {
    return clickRate;
  }
}
