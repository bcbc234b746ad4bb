package io.clientele.generator.random;

/**
 * What a stream of random numbers is for. Each purpose has a stream of its own per customer, so
 * that a change in one kind of activity leaves the others as they were.
 */
public enum Purpose {
  IDENTITY,
  LIFE,
  ORDERS,
  RETURNS,
  OPPORTUNITIES,
  MAILINGS,
  VISITS,
  FEEDBACK,
  SUBSCRIPTIONS,
  CAMPAIGN,
  RECORDS,
  DIRT,
  RATES,
  ADVERTISING,
  SOCIAL,
  SERVICE
}
