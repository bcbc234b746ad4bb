package io.clientele.generator.company;

/** A product category of the ERP. */
public enum Category {
  COFFEE("Coffee"),
  TEA("Tea"),
  MACHINES("Machines"),
  GRINDERS("Grinders"),
  CARE("Care"),
  ACCESSORIES("Accessories"),
  SUPPLIES("Supplies"),
  GIFTS("Gifts"),
  TRAINING("Training");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
