package io.clientele.generator;

/** How large the company becomes. */
public sealed interface Extent {
  /** Whether another customer is to be made, after so many customers and order lines. */
  boolean wantsMore(long customers, long orderLines);

  /** A number of customers. */
  record Customers(long count) implements Extent {
    @Override
    public boolean wantsMore(long customers, long orderLines) {
      return customers < count;
    }
  }

  /** As many customers as it takes to reach a number of order lines. */
  record OrderLines(long count) implements Extent {
    @Override
    public boolean wantsMore(long customers, long orderLines) {
      return orderLines < count && customers < SampleCompany.MOST_CUSTOMERS;
    }
  }
}
