package io.clientele.generator.company;

/**
 * A product of the ERP.
 *
 * @param price list price in PLN, net of tax
 * @param costShare unit cost as a share of the list price
 * @param popularity weight within its category
 * @param mostUnits the largest quantity a household puts on one line
 */
public record Product(
    String sku,
    Category category,
    String polish,
    String english,
    double price,
    double costShare,
    double popularity,
    int mostUnits) {

  public double cost() {
    return price * costShare;
  }
}
