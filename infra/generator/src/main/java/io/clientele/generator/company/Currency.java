package io.clientele.generator.company;

/** A currency the company sells in, with the rate that its price list was made with. */
public enum Currency {
  PLN(1),
  EUR(4.30),
  GBP(5.05),
  USD(3.95),
  CZK(0.174);

  private final double listRate;

  Currency(double listRate) {
    this.listRate = listRate;
  }

  /** Amount in this currency of an amount in PLN, at the rate of the price list. */
  public double fromPln(double pln) {
    return pln / listRate;
  }

  public double listRate() {
    return listRate;
  }
}
