package io.clientele.generator.activity;

/** What became of an order; a refund is an order of its own. */
public enum OrderStatus {
  COMPLETED("Completed", "Zrealizowane"),
  CANCELLED("Cancelled", "Anulowane"),
  REFUNDED("Refunded", "Zwrot");

  private final String english;
  private final String polish;

  OrderStatus(String english, String polish) {
    this.english = english;
    this.polish = polish;
  }

  public String english() {
    return english;
  }

  public String polish() {
    return polish;
  }
}
